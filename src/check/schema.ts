import { z } from 'zod'
import { itemKind, mention, report, span } from '../record/schema.ts'

const text = z.string()

/** What `check --format json` prints; `z.toJSONSchema(checkSchema)` is it as a JSON Schema. */
export const checkSchema = z.object({
  schema: z.literal('rapporteur/check@1'),
  report,
  story: z.object({ id: text, title: text }).nullable(),
  claims: z.array(
    z.object({
      kind: itemKind,
      span,
      more: z.array(span).exactOptional(),
      label: text,
      outcome: z.enum(['supported', 'contradicted', 'new', 'not-comparable']),
      items: z.array(text),
      evidence: z.array(mention.extend({ stance: z.enum(['for', 'against', 'beside']) })),
      because: text,
    }),
  ),
})
