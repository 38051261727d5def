import type { Item } from 'rapporteur/corroborate/item.js'
import { byWeight, cautions, type Speaker, verdictLabel } from 'rapporteur/record/contents.js'
import { actorName, itemSupport, type Lookup } from 'rapporteur/record/lookup.js'
import { counted, dateText, listed } from 'rapporteur/record/prose.js'
import { changeText, type Wording, wordings } from 'rapporteur/record/wordings.js'
import { Link } from 'wouter'
import { CorrectItem } from '../correct/correct-item.tsx'
import { actorAddress } from '../lib/address.ts'
import { Exhibit, Source } from '../parts/evidence.tsx'
import { Fold, Folded } from '../parts/fold.tsx'
import { Mark } from '../parts/mark.tsx'
import css from './statements.module.css'

const MOST_WORDINGS = 4
const MOST_CHANGES = 4
const MOST_SPEAKERS = 8
const MOST_SHARED = 6
const MOST_SINGLE = 12

/** Who said what: speaker by speaker, the wordings of the outlets side by side with their differences marked. */
export const Statements = ({
  all,
  speakers,
}: {
  readonly all: Lookup
  readonly speakers: readonly Speaker[]
}) => (
  <Folded most={MOST_SPEAKERS} noun="speaker" holds={speakers.map(({ statements }) => statements)}>
    {speakers.map((speaker) => (
      <SpeakerPart key={speaker.name} all={all} speaker={speaker} />
    ))}
  </Folded>
)

const SpeakerPart = ({ all, speaker }: { readonly all: Lookup; readonly speaker: Speaker }) => {
  const { shared, single } = byWeight(speaker.statements)
  const id = speaker.statements[0]?.speaker
  return (
    <section className={css.speaker}>
      <h3>{id === undefined ? speaker.name : <Link href={actorAddress(id)}>{speaker.name}</Link>}</h3>
      <Folded most={MOST_SHARED} noun="statement" holds={shared.map((item) => [item])}>
        {shared.map((item) => (
          <Statement key={item.id} all={all} item={item} />
        ))}
      </Folded>
      {single.length > 0 && (
        <Fold summary={`${counted(single.length, 'statement')} in one report only`} holds={single}>
          {() => (
            <Folded most={MOST_SINGLE} noun="statement" holds={single.map((item) => [item])}>
              {single.map((item) => (
                <Statement key={item.id} all={all} item={item} />
              ))}
            </Folded>
          )}
        </Fold>
      )}
    </section>
  )
}

/** Whether it stands among the differences already, which is where its address leads. */
const isTold = ({ verdict: { kind } }: Item): boolean =>
  kind === 'conflicting' || kind === 'compatible' || kind === 'denied'

const Statement = ({ all, item }: { readonly all: Lookup; readonly item: Item }) => {
  const through = listed((item.through ?? []).map((actor) => actorName(all, actor)))
  return (
    <article id={isTold(item) ? undefined : item.id} tabIndex={-1} className={css.statement}>
      <div className={css.wordings}>
        <Folded most={MOST_WORDINGS} noun="wording">
          {wordings(all, item).map((wording) => (
            <OneWording
              key={`${wording.mentions[0].report} ${wording.mentions[0].start}`}
              all={all}
              wording={wording}
            />
          ))}
        </Folded>
      </div>
      <p className={css.about}>
        <Mark kind={item.verdict.kind} words={verdictLabel(item)} />
        <span>{itemSupport(all, item)}</span>
        {item.date !== undefined && <span>{dateText(item.date)}</span>}
        {item.addressee !== undefined && <span>to {actorName(all, item.addressee)}</span>}
        {through !== '' && <span>as told by {through}</span>}
        {cautions(all, item).map((caution) => (
          <span key={caution}>{caution}</span>
        ))}
        <CorrectItem all={all} item={item} />
      </p>
    </article>
  )
}

/** One way of putting it, who else puts it so, and what it makes of the commonest way. */
const OneWording = ({ all, wording }: { readonly all: Lookup; readonly wording: Wording }) => {
  const [first, ...others] = wording.mentions
  return (
    <div>
      <Exhibit all={all} mention={first} differs={wording.differs} />
      {others.length > 0 && (
        <p className={css.also}>
          also{' '}
          {others.map((mention, i) => (
            <span key={`${mention.report} ${mention.start}`}>
              {i > 0 && ', '}
              <Source all={all} mention={mention} />
            </span>
          ))}
        </p>
      )}
      {wording.changes.length > 0 && (
        <p className={css.also}>{listed(wording.changes.slice(0, MOST_CHANGES).map(changeText))}</p>
      )}
    </div>
  )
}
