import { storyDays, storyTitle } from 'rapporteur/record/contents.js'
import { nameOf } from 'rapporteur/record/lookup.js'
import { counted, listed } from 'rapporteur/record/prose.js'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { Link, useParams } from 'wouter'
import { CorrectStory } from '../correct/correct-story.tsx'
import { checkAddress, graphAddress } from '../lib/address.ts'
import { useLive } from '../lib/live.ts'
import { type StoryRow, useStory } from '../lib/queries.ts'
import { type StoryRecord, useStoryRecord } from '../lib/story-record.ts'
import { useGoToTarget } from '../lib/target.ts'
import { useTitle } from '../lib/title.ts'
import { Fold, Folded } from '../parts/fold.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { Brief } from './brief.tsx'
import { CoverageTable } from './coverage.tsx'
import { Difference } from './disagreements.tsx'
import { Figures, seriesOf } from './figures.tsx'
import { Lineage } from './lineage.tsx'
import { namedActors, People } from './people.tsx'
import { Statements } from './statements.tsx'
import css from './story-page.module.css'
import { TakeAway } from './take-away.tsx'
import { Timeline } from './timeline.tsx'
import { ToldList } from './told.tsx'

const MOST_DIFFERENCES = 12
const MOST_ALONE = 20

/** One part of the page, as its contents name it; parts with nothing in them are left out. */
interface Part {
  readonly id: string
  readonly title: string
  readonly count?: number
  readonly show: () => ReactNode
}

/**
 * A story in a minute: where reports part ways first, then what they agree on, who said what, and what only one tells.
 * What it is, and how many tell of it, is shown before its record is there.
 */
export const StoryPage = () => {
  const { id = '' } = useParams()
  const story = useStory(id)
  const record = useStoryRecord(story.data?.id ?? id)
  const { news, show } = useLive(story.data?.id)
  useTitle(story.data?.title ?? 'Story')
  if (record.isError) return <Failed error={record.error} again={() => void record.refetch()} />
  return (
    <>
      {story.data !== undefined && <Head row={story.data} told={record.told} />}
      <div aria-live="polite">
        {news.length > 0 && (
          <button type="button" onClick={show}>
            {counted(news.length, 'change')}: {news.at(-1)?.text} Show
          </button>
        )}
      </div>
      {record.told === undefined ? <Loading what="the story" /> : <Parts told={record.told} />}
    </>
  )
}

const Head = ({ row, told }: { readonly row: StoryRow; readonly told: StoryRecord | undefined }) => (
  <header>
    <p className="quiet">{storyDays(row)[0]}</p>
    <h1 dir="auto">{told === undefined ? row.title : storyTitle(told.all, told.contents.story)}</h1>
    <p>
      {counted(row.reports.length, 'report')}
      {row.origins !== null && ` of ${counted(row.origins, 'origin')}`}
      {told !== undefined &&
        (told.contents.disagreements.length === 0
          ? ', no disagreement found'
          : `, ${counted(told.contents.disagreements.length, 'disagreement')}`)}
    </p>
    <p className={css.ways}>
      <Link href={graphAddress(row.id)}>Who deals with whom</Link>
      <Link href={checkAddress(row.id)}>Check a text against it</Link>
      {told !== undefined && <CorrectStory all={told.all} story={told.contents.story} />}
    </p>
  </header>
)

/** So many parts are drawn at once; the others as soon as these are seen, without holding up the reader's hand. */
const FIRST_PARTS = 3

const Parts = ({ told }: { readonly told: StoryRecord }) => {
  const parts = useMemo(() => partsOf(told), [told])
  const isWhole = useDeferredValue(true, false)
  return (
    <div className={css.columns}>
      <nav aria-label="Parts of the story" className={css.parts}>
        <ol>
          {parts.map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`}>
                {part.title} {part.count !== undefined && <span className="quiet">{part.count}</span>}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        {parts.slice(0, isWhole ? parts.length : FIRST_PARTS).map((part) => (
          <section key={part.id} id={part.id} tabIndex={-1} className={css.part}>
            <h2>{part.title}</h2>
            {part.show()}
          </section>
        ))}
        {isWhole && <Target />}
        <TakeAway story={told.contents.story.id} />
      </div>
    </div>
  )
}

/** Leads to what the address names, once all of the page is drawn. */
const Target = () => {
  useGoToTarget()
  return null
}

function partsOf({ all, contents }: StoryRecord): readonly Part[] {
  const { story, disagreements, brief, timeline, compatible, agreed, speakers, alone, silence, unclear } =
    contents
  const figures = seriesOf(all, [...disagreements, ...compatible])
  const people = namedActors(all)
  const told = alone.filter(({ items }) => items.length > 0)
  const parts: readonly Part[] = [
    {
      id: 'disagreements',
      title: 'Where reports disagree',
      count: disagreements.length,
      show: () => (
        <Folded most={MOST_DIFFERENCES} noun="disagreement" holds={disagreements.map((item) => [item])}>
          {disagreements.map((item) => (
            <Difference key={item.id} all={all} item={item} />
          ))}
        </Folded>
      ),
    },
    {
      id: 'brief',
      title: 'In brief',
      count: brief.length,
      show: () => <Brief all={all} lines={brief} />,
    },
    {
      id: 'timeline',
      title: 'Timeline',
      count: timeline.length,
      show: () => <Timeline all={all} story={story} timeline={timeline} />,
    },
    {
      id: 'figures',
      title: 'Figures that differ',
      count: figures.length,
      show: () => <Figures all={all} series={figures} />,
    },
    {
      id: 'compatible',
      title: 'Different, but no contradiction',
      count: compatible.length,
      show: () => (
        <Folded most={MOST_DIFFERENCES} noun="difference" holds={compatible.map((item) => [item])}>
          {compatible.map((item) => (
            <Difference key={item.id} all={all} item={item} />
          ))}
        </Folded>
      ),
    },
    {
      id: 'agreed',
      title: 'What several origins tell',
      count: agreed.flatMap(({ items }) => items).length,
      show: () =>
        agreed.map(({ title, items }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ToldList all={all} items={items} />
          </section>
        )),
    },
    {
      id: 'statements',
      title: 'Who said what',
      count: speakers.flatMap(({ statements }) => statements).length,
      show: () => <Statements all={all} speakers={speakers} />,
    },
    {
      id: 'people',
      title: 'Who is who',
      count: people.length,
      show: () => <People all={all} actors={people} />,
    },
    {
      id: 'alone',
      title: 'What only one tells',
      count: told.flatMap(({ items }) => items).length,
      show: () => (
        <Folded most={MOST_ALONE} noun="report" holds={told.map(({ items }) => items)}>
          {told.map(({ reports, items }) => (
            <Fold
              key={reports.join(' ')}
              holds={items}
              summary={
                <>
                  <b>{listed(reports.map((id) => nameOf(all, id)))}</b> {counted(items.length, 'line')}
                </>
              }
            >
              {() => <ToldList all={all} items={items} />}
            </Fold>
          ))}
        </Folded>
      ),
    },
    {
      id: 'unclear',
      title: 'Unclear',
      count: unclear.length,
      show: () => <ToldList all={all} items={unclear} />,
    },
    {
      id: 'coverage',
      title: 'Who tells what, and who is silent',
      count: silence.rows.length,
      show: () => <CoverageTable all={all} matrix={silence} />,
    },
    {
      id: 'reports',
      title: 'The reports, and where they come from',
      count: story.reports.length,
      show: () => <Lineage all={all} reports={silence.reports} />,
    },
  ]
  return parts.filter(({ count }) => count !== 0)
}
