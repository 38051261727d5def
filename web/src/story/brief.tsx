import type { Item } from 'rapporteur/corroborate/item.js'
import { verdictLabel } from 'rapporteur/record/contents.js'
import { itemSupport, type Lookup } from 'rapporteur/record/lookup.js'
import type { BriefLine } from 'rapporteur/record/record.js'
import { Fragment, useId, useState } from 'react'
import { Exhibit } from '../parts/evidence.tsx'
import { Folded } from '../parts/fold.tsx'
import { Mark } from '../parts/mark.tsx'
import css from './brief.module.css'

const MOST_QUOTED = 3

/** The story in a few lines; each footnote opens its evidence below its line. */
export const Brief = ({ all, lines }: { readonly all: Lookup; readonly lines: readonly BriefLine[] }) => {
  const firsts = lines.map((_, i) => lines.slice(0, i).reduce((sum, { items }) => sum + items.length, 1))
  return (
    <ol className={css.brief}>
      {lines.map((line, i) => (
        <Line key={line.items.join()} all={all} line={line} first={firsts[i] ?? 1} />
      ))}
    </ol>
  )
}

interface Numbered {
  readonly all: Lookup
  readonly line: BriefLine
  /** The number of its first footnote. */
  readonly first: number
}

const Line = ({ all, line, first }: Numbered) => {
  const id = useId()
  const [open, setOpen] = useState<string>()
  const item = all.items.get(open ?? '')
  return (
    <li>
      <span dir="auto">{line.text}</span>
      {line.items.map((note, i) => (
        <Fragment key={note}>
          {' '}
          <button
            type="button"
            className={css.note}
            aria-expanded={open === note}
            aria-controls={id}
            aria-label={`Evidence ${first + i}`}
            onClick={() => setOpen(open === note ? undefined : note)}
          >
            {first + i}
          </button>
        </Fragment>
      ))}
      <div id={id}>{item !== undefined && <Evidence all={all} item={item} />}</div>
    </li>
  )
}

const Evidence = ({ all, item }: { readonly all: Lookup; readonly item: Item }) => (
  <div className={css.evidence}>
    <p>
      <Mark kind={item.verdict.kind} words={verdictLabel(item)} />{' '}
      <a href={`#${item.id}`}>{itemSupport(all, item)}</a>
    </p>
    <Folded most={MOST_QUOTED} noun="quotation">
      {item.mentions.map((mention) => (
        <Exhibit key={`${mention.report} ${mention.start}`} all={all} mention={mention} />
      ))}
    </Folded>
  </div>
)
