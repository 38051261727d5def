import { storyDays, storyTitle } from 'rapporteur/record/contents.js'
import { nameOf } from 'rapporteur/record/lookup.js'
import { counted, listed } from 'rapporteur/record/prose.js'
import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import { useLive } from '../lib/live.ts'
import { useStory } from '../lib/queries.ts'
import { type StoryRecord, useStoryRecord } from '../lib/story-record.ts'
import { useTitle } from '../lib/title.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { Difference } from './disagreements.tsx'
import { Statements } from './statements.tsx'
import css from './story-page.module.css'
import { ToldList } from './told.tsx'

/** One part of the page, as its contents name it; parts with nothing in them are left out. */
interface Part {
  readonly id: string
  readonly title: string
  readonly count?: number
  readonly show: () => ReactNode
}

/** A story in a minute: where reports part ways first, then what they agree on, who said what, and what only one tells. */
export const StoryPage = () => {
  const { id = '' } = useParams()
  const story = useStory(id)
  const record = useStoryRecord(story.data?.id ?? id)
  const { news, show } = useLive(story.data?.id)
  useTitle(story.data?.title ?? 'Story')
  if (record.isError) return <Failed error={record.error} again={() => void record.refetch()} />
  if (record.told === undefined) return <Loading what="the story" />
  const { all, contents } = record.told
  const parts = partsOf(record.told)
  return (
    <>
      <header>
        <p className="quiet">{storyDays(contents.story)[0]}</p>
        <h1>{storyTitle(all, contents.story)}</h1>
        <p>
          {counted(contents.story.reports.length, 'report')} of{' '}
          {counted(all.record.lineage.origins.length, 'origin')}
          {contents.disagreements.length === 0
            ? ', no disagreement found'
            : `, ${counted(contents.disagreements.length, 'disagreement')}`}
        </p>
        <div aria-live="polite">
          {news.length > 0 && (
            <button type="button" onClick={show}>
              {counted(news.length, 'change')}: {news.at(-1)?.text} Show
            </button>
          )}
        </div>
      </header>
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
          {parts.map((part) => (
            <section key={part.id} id={part.id} tabIndex={-1} className={css.part}>
              <h2>{part.title}</h2>
              {part.show()}
            </section>
          ))}
        </div>
      </div>
    </>
  )
}

function partsOf({ all, contents }: StoryRecord): readonly Part[] {
  const { disagreements, brief, compatible, agreed, speakers, alone, unclear } = contents
  const parts: readonly Part[] = [
    {
      id: 'disagreements',
      title: 'Where reports disagree',
      count: disagreements.length,
      show: () => disagreements.map((item) => <Difference key={item.id} all={all} item={item} />),
    },
    {
      id: 'brief',
      title: 'In brief',
      count: brief.length,
      show: () => (
        <ul className={css.brief}>
          {brief.map(({ text, items }) => (
            <li key={text}>
              {text}{' '}
              {items.map((item, i) => (
                <sup key={item}>
                  <a href={`#${item}`} aria-label={`evidence ${i + 1}`}>
                    {i + 1}
                  </a>{' '}
                </sup>
              ))}
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'compatible',
      title: 'Different, but no contradiction',
      count: compatible.length,
      show: () => compatible.map((item) => <Difference key={item.id} all={all} item={item} />),
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
      id: 'alone',
      title: 'What only one tells',
      count: alone.flatMap(({ items }) => items).length,
      show: () =>
        alone
          .filter(({ items }) => items.length > 0)
          .map(({ reports, items }) => (
            <details key={reports.join(' ')} className={css.alone}>
              <summary>
                <b>{listed(reports.map((id) => nameOf(all, id)))}</b> {counted(items.length, 'line')}
              </summary>
              <ToldList all={all} items={items} />
            </details>
          )),
    },
    {
      id: 'unclear',
      title: 'Unclear',
      count: unclear.length,
      show: () => <ToldList all={all} items={unclear} />,
    },
  ]
  return parts.filter(({ count }) => count !== 0)
}
