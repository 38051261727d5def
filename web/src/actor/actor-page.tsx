import { capital, counted, dateText } from 'rapporteur/record/prose.js'
import { Link, useParams } from 'wouter'
import { CorrectActor } from '../correct/correct-actor.tsx'
import { actorAddress, storyAddress, useAddressState } from '../lib/address.ts'
import { type ItemRow, useActor, useActorItems, useActorRelations, useStories } from '../lib/queries.ts'
import { useTitle } from '../lib/title.ts'
import { Mark } from '../parts/mark.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import css from './actor-page.module.css'
import { Relations } from './relations.tsx'

const VIEWS = [
  ['said', 'Said'],
  ['done', 'Did, and was done to'],
  ['dealings', 'Deals with'],
  ['stories', 'Stories'],
] as const

/** Everything that one actor said and did, was said of and done to, over time and across stories. */
export const ActorPage = () => {
  const { id = '' } = useParams()
  const actor = useActor(id)
  const [{ view = 'said' }] = useAddressState(['view'])
  useTitle(actor.data?.name ?? 'Actor')
  if (actor.isError) return <Failed error={actor.error} again={() => void actor.refetch()} />
  if (actor.data === undefined) return <Loading what="the actor" />
  const { name, kind, country, stories } = actor.data
  return (
    <>
      <header>
        <p className="quiet">
          {[capital(kind), country, counted(stories, 'story')].filter((part) => part !== null).join(' · ')}
        </p>
        <h1>{name}</h1>
        <CorrectActor actor={actor.data} />
        <nav aria-label={`About ${name}`}>
          <ul className={css.views}>
            {VIEWS.map(([key, words]) => (
              <li key={key}>
                <Link
                  href={`${actorAddress(id)}?view=${key}`}
                  aria-current={key === view ? 'page' : undefined}
                >
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {view === 'dealings' ? (
        <Dealings id={id} name={name} />
      ) : view === 'stories' ? (
        <StoriesOf id={id} />
      ) : (
        <Items id={id} what={view === 'done' ? 'events' : 'statements'} />
      )}
    </>
  )
}

const Items = ({ id, what }: { readonly id: string; readonly what: 'statements' | 'events' }) => {
  const items = useActorItems(id, what)
  const rows = items.data?.pages.flatMap((page) => page.rows) ?? []
  if (items.isError) return <Failed error={items.error} again={() => void items.refetch()} />
  if (items.isPending) return <Loading what={`the ${what}`} />
  if (rows.length === 0)
    return (
      <Empty title={what === 'events' ? 'No deeds are told' : 'No words are told'}>
        <p>The reports name this actor without telling any.</p>
      </Empty>
    )
  return (
    <>
      <ol className={css.list}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ol>
      {items.hasNextPage && (
        <button type="button" className={css.more} onClick={() => void items.fetchNextPage()}>
          Earlier
        </button>
      )}
    </>
  )
}

const Row = ({ row }: { readonly row: ItemRow }) => (
  <li className={css.row}>
    <p className={css.date}>{row.date === null ? '' : dateText(row.date)}</p>
    <div>
      <p className={css.label}>{row.kind === 'statement' ? <q>{row.label}</q> : capital(row.label)}</p>
      <p className={css.about}>
        <Mark kind={row.verdict} />
        {row.type !== null && <span>{row.type.toLowerCase()}</span>}
        <Link href={`${storyAddress(row.story)}#${row.id}`}>{row.storyTitle}</Link>
      </p>
    </div>
  </li>
)

const Dealings = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const relations = useActorRelations(id)
  if (relations.isError) return <Failed error={relations.error} again={() => void relations.refetch()} />
  if (relations.data === undefined) return <Loading what="the dealings" />
  return relations.data.rows.length === 0 ? (
    <Empty title={`${name} deals with nobody`}>
      <p>
        No report tells of something that {name} did to another, or another to {name}.
      </p>
    </Empty>
  ) : (
    <Relations of={id} rows={relations.data.rows} />
  )
}

const StoriesOf = ({ id }: { readonly id: string }) => {
  const stories = useStories({ actor: id })
  if (stories.isError) return <Failed error={stories.error} again={() => void stories.refetch()} />
  if (stories.isPending) return <Loading what="the stories" />
  return (
    <>
      <ol className={css.list}>
        {stories.data.pages
          .flatMap(({ rows }) => rows)
          .map((story) => (
            <li key={story.id} className={css.row}>
              <p className={css.date}>{story.from === null ? '' : dateText(story.from)}</p>
              <p className={css.label}>
                <Link href={storyAddress(story.id)}>{story.title}</Link>
              </p>
            </li>
          ))}
      </ol>
      {stories.hasNextPage && (
        <button type="button" className={css.more} onClick={() => void stories.fetchNextPage()}>
          Earlier
        </button>
      )}
    </>
  )
}
