import type { Item } from 'rapporteur/corroborate/item.js'
import { lineOf, sideSupport } from 'rapporteur/record/line.js'
import type { Lookup } from 'rapporteur/record/lookup.js'
import { capital, sentence } from 'rapporteur/record/prose.js'
import { CorrectItem } from '../correct/correct-item.tsx'
import { Exhibit } from '../parts/evidence.tsx'
import { Folded } from '../parts/fold.tsx'
import { Mark } from '../parts/mark.tsx'
import css from './disagreements.module.css'

const MOST_QUOTED = 3

interface One {
  readonly all: Lookup
  readonly item: Item
}

/** Where reports part ways: the matter in one line, why it is a difference, and both sides' words side by side. */
export const Difference = ({ all, item }: One) => {
  if (item.verdict.kind === 'denied') return <Denial all={all} item={item} by={item.verdict.by} />
  const { matter, sides } = lineOf(all, item)
  return (
    <article id={item.id} tabIndex={-1} className={css.difference}>
      <h3>{matter}</h3>
      <p className={css.because}>
        <Mark kind={item.verdict.kind} /> {sentence(capital(item.verdict.because))}{' '}
        <CorrectItem all={all} item={item} />
      </p>
      <div className={css.sides}>
        {sides.map((side) => (
          <section key={side.name.text} className={css.side}>
            <h4>{side.name.verbatim ? <q>{side.name.text}</q> : side.name.text}</h4>
            <p className="quiet">{sideSupport(side)}</p>
            <Folded most={MOST_QUOTED} noun="quotation">
              {side.mentions.map((mention) => (
                <Exhibit key={`${mention.report} ${mention.start}`} all={all} mention={mention} />
              ))}
            </Folded>
          </section>
        ))}
      </div>
    </article>
  )
}

/** What somebody denies, beside the denial. */
const Denial = ({ all, item, by }: One & { readonly by: string }) => {
  const denial = all.items.get(by)
  const told = [
    { title: 'Told', mentions: item.mentions },
    ...(denial === undefined ? [] : [{ title: 'Denied', mentions: denial.mentions }]),
  ]
  return (
    <article id={item.id} tabIndex={-1} className={css.difference}>
      <h3>{item.label}</h3>
      <p className={css.because}>
        <Mark kind="denied" /> {sentence(capital(item.verdict.because))} <CorrectItem all={all} item={item} />
      </p>
      <div className={css.sides}>
        {told.map(({ title, mentions }) => (
          <section key={title} className={css.side}>
            <h4>{title}</h4>
            <Folded most={MOST_QUOTED} noun="quotation">
              {mentions.map((mention) => (
                <Exhibit key={`${mention.report} ${mention.start}`} all={all} mention={mention} />
              ))}
            </Folded>
          </section>
        ))}
      </div>
    </article>
  )
}
