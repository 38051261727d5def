import type { Item } from 'rapporteur/corroborate/item.js'
import { cautions, figureText, verdictLabel } from 'rapporteur/record/contents.js'
import { itemSupport, type Lookup } from 'rapporteur/record/lookup.js'
import { capital, dateText } from 'rapporteur/record/prose.js'
import { Exhibit } from '../parts/evidence.tsx'
import { Mark } from '../parts/mark.tsx'
import css from './told.module.css'

/** One line of what reports tell, with what must be said beside it; its evidence opens below. */
export const Told = ({ all, item }: { readonly all: Lookup; readonly item: Item }) => {
  const amount = figureText(item)
  return (
    <li id={item.id} tabIndex={-1} className={css.told}>
      <p>
        {amount !== undefined && <b>{capital(amount)}: </b>}
        {capital(item.label)}
      </p>
      <p className={css.about}>
        <Mark kind={item.verdict.kind} words={verdictLabel(item)} />
        {item.date !== undefined && <span>{dateText(item.date)}</span>}
        {cautions(all, item).map((caution) => (
          <span key={caution}>{caution}</span>
        ))}
      </p>
      <details>
        <summary>{itemSupport(all, item)}</summary>
        {item.mentions.map((mention) => (
          <Exhibit key={`${mention.report} ${mention.start}`} all={all} mention={mention} />
        ))}
      </details>
    </li>
  )
}

export const ToldList = ({ all, items }: { readonly all: Lookup; readonly items: readonly Item[] }) => (
  <ul className={css.list}>
    {items.map((item) => (
      <Told key={item.id} all={all} item={item} />
    ))}
  </ul>
)
