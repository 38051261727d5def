import type { Draft } from './draft.ts'
import type { Phrase } from './scene.ts'

/** A statement with the one in whose content its cue stands: "Lee said that [Kim denied …]". */
export interface Layered {
  readonly draft: Draft
  readonly within?: Draft
}

interface Part extends Phrase {
  readonly draft: Draft
}

/** Finds for each statement the innermost other whose content holds its cue. */
export function layered(drafts: readonly Draft[]): readonly Layered[] {
  const parts = drafts
    .flatMap((draft) => draft.contents.map((part): Part => ({ ...part, draft })))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const byCue = drafts.toSorted((a, b) => cueStart(a) - cueStart(b))
  const open: Part[] = []
  let next = 0
  const holders = new Map<Draft, Draft>()
  for (const draft of byCue) {
    const at = cueStart(draft)
    for (let part = parts[next]; part !== undefined && part.from <= at; part = parts[++next]) {
      while (open.length > 0 && (open.at(-1)?.to ?? 0) <= part.from) open.pop()
      open.push(part)
    }
    const holder = open.findLast((part) => part.to > at && part.draft !== draft)
    if (holder !== undefined) holders.set(draft, holder.draft)
  }
  return drafts.map((draft) => {
    const within = holders.get(draft)
    return within === undefined ? { draft } : { draft, within }
  })
}

const cueStart = (draft: Draft): number => draft.cue[0]?.from ?? 0

const REPORTED: ReadonlySet<string> = new Set([
  'verb:that',
  'verb:clause',
  'verb:quote',
  'verb:after',
  'verb:inverted',
  'source',
])

/**
 * Inside what someone says, only the words of others are statements of their own ("Lee said that Kim had said …").
 * Wishes, fears and judgements told there are part of what the speaker says.
 */
export const isTold = ({ draft, within }: Layered): boolean =>
  within === undefined || (draft.mode === 'speech' && (REPORTED.has(draft.rule) || within.rule === 'source'))
