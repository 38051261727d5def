import { storyDays } from 'rapporteur/record/contents.js'
import { counted } from 'rapporteur/record/prose.js'
import { type FormEvent, useId } from 'react'
import { Link } from 'wouter'
import { storyAddress, useAddressState } from '../lib/address.ts'
import { useListKeys } from '../lib/list-keys.ts'
import { useLive } from '../lib/live.ts'
import { type StoryFilter, type StoryRow, useStories } from '../lib/queries.ts'
import { useTitle } from '../lib/title.ts'
import { Mark } from '../parts/mark.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import css from './stories.module.css'
import { StoryCoverage } from './stories-coverage.tsx'

const FILTERS = [
  'q',
  'from',
  'to',
  'mentions',
  'outlet',
  'language',
  'origins',
  'contradiction',
  'actor',
] as const

/** What is new: every story with how many witnesses it has, and where they part ways. */
export const Stories = () => {
  useTitle('Stories')
  const [filter, setFilter] = useAddressState(FILTERS)
  const stories = useStories(asked(filter))
  const { news, show } = useLive()
  const rows = stories.data?.pages.flatMap((page) => page.rows) ?? []
  const list = useListKeys()
  return (
    <>
      <h1>Stories</h1>
      <Filters filter={filter} set={setFilter} />
      <div aria-live="polite">
        {news.length > 0 && (
          <button type="button" className={css.news} onClick={show}>
            {counted(new Set(news.map(({ story }) => story)).size, 'story')} changed: show
          </button>
        )}
      </div>
      {stories.isPending && <Loading what="the stories" />}
      {stories.isError && <Failed error={stories.error} again={() => void stories.refetch()} />}
      {stories.isSuccess && rows.length === 0 && <Nothing isFiltered={Object.keys(filter).length > 0} />}
      <ol className={css.list} ref={list}>
        {rows.map((story) => (
          <li key={story.id}>
            <StoryLine story={story} />
          </li>
        ))}
      </ol>
      {stories.hasNextPage && (
        <button
          type="button"
          className={css.more}
          disabled={stories.isFetchingNextPage}
          onClick={() => void stories.fetchNextPage()}
        >
          Earlier stories
        </button>
      )}
      {rows.length > 0 && <p className={`quiet ${css.keys}`}>Keys: j and k move, Enter opens, / searches.</p>}
    </>
  )
}

type Filter = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>

const asked = ({ origins, contradiction, ...words }: Filter): StoryFilter => ({
  ...words,
  ...(origins !== undefined && /^\d+$/u.test(origins) && { origins: Number(origins) }),
  ...((contradiction === 'true' || contradiction === 'false') && { contradiction }),
})

const StoryLine = ({ story }: { readonly story: StoryRow }) => (
  <article className={css.story}>
    <h2 dir="auto">
      <Link href={storyAddress(story.id)}>{story.title}</Link>
    </h2>
    <StoryCoverage story={story} />
    <p className={css.facts}>
      <span>{storyDays(story)[0] ?? 'undated'}</span>
      <span>
        {counted(story.reports.length, 'report')}
        {story.origins !== null && ` of ${counted(story.origins, 'origin')}`}
      </span>
      {(story.contradictions ?? 0) > 0 && (
        <Mark kind="conflicting" words={counted(story.contradictions ?? 0, 'contradiction')} />
      )}
      {(story.denials ?? 0) > 0 && <Mark kind="denied" words={counted(story.denials ?? 0, 'denial')} />}
    </p>
    {story.outlets.length > 0 && <p className="quiet">{outletWords(story.outlets)}</p>}
  </article>
)

const MOST_OUTLETS = 6

const outletWords = (outlets: readonly string[]): string =>
  outlets.length <= MOST_OUTLETS
    ? outlets.join(', ')
    : `${outlets.slice(0, MOST_OUTLETS).join(', ')} and ${outlets.length - MOST_OUTLETS} more`

const Filters = ({ filter, set }: { readonly filter: Filter; readonly set: (next: Filter) => void }) => {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    set(Object.fromEntries(FILTERS.map((name) => [name, String(given.get(name) ?? '').trim()])))
  }
  const isMore = FILTERS.some(
    (name) => name !== 'q' && name !== 'contradiction' && filter[name] !== undefined,
  )
  const field = (name: (typeof FILTERS)[number], label: string, type = 'text') => (
    <label>
      {label}
      <input key={filter[name] ?? ''} name={name} type={type} defaultValue={filter[name]} />
    </label>
  )
  return (
    <search>
      <form className={css.filters} onSubmit={submit}>
        <label htmlFor={id} className="visually-hidden">
          Words in the reports
        </label>
        <input
          id={id}
          key={filter.q ?? ''}
          name="q"
          type="search"
          data-key="/"
          placeholder="Search the reports"
          defaultValue={filter.q}
        />
        <label className={css.check}>
          <input
            key={filter.contradiction ?? ''}
            type="checkbox"
            name="contradiction"
            value="true"
            defaultChecked={filter.contradiction === 'true'}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
          />
          with contradictions
        </label>
        <button type="submit">Search</button>
        <details open={isMore}>
          <summary>More filters</summary>
          <div className={css['more-filters']}>
            {field('from', 'Published from', 'date')}
            {field('to', 'to', 'date')}
            {field('mentions', 'Tells of the day', 'date')}
            {field('outlet', 'Outlet')}
            {field('language', 'Language (en, de, …)')}
            {field('origins', 'Origins, at least', 'number')}
            <input type="hidden" name="actor" value={filter.actor ?? ''} />
          </div>
        </details>
        {Object.keys(filter).length > 0 && (
          <button type="button" onClick={() => set(Object.fromEntries(FILTERS.map((name) => [name, ''])))}>
            Show all stories
          </button>
        )}
      </form>
    </search>
  )
}

const Nothing = ({ isFiltered }: { readonly isFiltered: boolean }) =>
  isFiltered ? (
    <Empty title="No story fits">
      <p>Fewer words or a longer time may find one.</p>
    </Empty>
  ) : (
    <Empty title="No reports yet">
      <p>
        <Link href="/add">Add files, a text or an address</Link>, or let the command do it:{' '}
        <code>rapporteur add reports/</code>
      </p>
    </Empty>
  )
