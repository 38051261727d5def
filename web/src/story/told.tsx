import type { Item } from 'rapporteur/corroborate/item.js'
import { cautions, figureText, verdictLabel } from 'rapporteur/record/contents.js'
import { itemSupport, type Lookup } from 'rapporteur/record/lookup.js'
import { capital, counted, dateText } from 'rapporteur/record/prose.js'
import { CorrectItem } from '../correct/correct-item.tsx'
import { Exhibit } from '../parts/evidence.tsx'
import { Fold, Folded } from '../parts/fold.tsx'
import { Mark } from '../parts/mark.tsx'
import css from './told.module.css'

const MOST_QUOTED = 6
const MOST_LINES = 25

interface One {
  readonly all: Lookup
  readonly item: Item
  /** Shown once more than where its address leads. */
  readonly isCopy?: true
}

/** One line of what reports tell, with what must be said beside it; its evidence opens below. */
export const Told = ({ all, item, isCopy }: One) => {
  const amount = figureText(item)
  return (
    <li id={isCopy ? undefined : item.id} tabIndex={-1} className={css.told}>
      <p dir="auto">
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
      <Fold summary={itemSupport(all, item)}>
        {() => (
          <>
            <Folded most={MOST_QUOTED} noun="quotation">
              {item.mentions.map((mention) => (
                <Exhibit key={`${mention.report} ${mention.start}`} all={all} mention={mention} />
              ))}
            </Folded>
            <CorrectItem all={all} item={item} />
          </>
        )}
      </Fold>
    </li>
  )
}

/** A list of them; what goes beyond `most` is folded away. */
export const ToldList = ({
  all,
  items,
  most = MOST_LINES,
}: {
  readonly all: Lookup
  readonly items: readonly Item[]
  readonly most?: number
}) => {
  const rest = items.slice(most)
  return (
    <>
      <ul className={css.list}>
        {items.slice(0, most).map((item) => (
          <Told key={item.id} all={all} item={item} />
        ))}
      </ul>
      {rest.length > 0 && (
        <Fold summary={`${counted(rest.length, 'line')} more`} holds={rest}>
          {() => <ToldList all={all} items={rest} most={MOST_LINES} />}
        </Fold>
      )}
    </>
  )
}
