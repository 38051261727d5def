import { counted } from 'rapporteur/record/prose.js'
import type { FormEvent } from 'react'
import { Link } from 'wouter'
import { actorAddress, useAddressState } from '../lib/address.ts'
import { useListKeys } from '../lib/list-keys.ts'
import { type ActorKind, useActors } from '../lib/queries.ts'
import { useTitle } from '../lib/title.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import css from './actors-page.module.css'

export const KINDS: readonly (readonly [ActorKind, string])[] = [
  ['person', 'Persons'],
  ['state', 'States'],
  ['organisation', 'Organisations'],
  ['group', 'Groups'],
  ['office', 'Offices'],
]

/** Everybody whom the reports tell of; those of most stories first. */
export const ActorsPage = () => {
  useTitle('Actors')
  const [{ q, kind }, set] = useAddressState(['q', 'kind'])
  const known = KINDS.find(([name]) => name === kind)?.[0]
  const actors = useActors({ ...(q !== undefined && { q }), ...(known !== undefined && { kind: known }) })
  const rows = actors.data?.pages.flatMap((page) => page.rows) ?? []
  const list = useListKeys()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    set({ q: String(given.get('q') ?? '').trim(), kind: String(given.get('kind') ?? '') })
  }
  return (
    <>
      <h1>Actors</h1>
      <search>
        <form className={css.filters} onSubmit={submit}>
          <input
            key={q ?? ''}
            type="search"
            name="q"
            aria-label="A part of the name"
            placeholder="A part of the name"
            data-key="/"
            defaultValue={q}
          />
          <select
            key={`kind ${kind ?? ''}`}
            name="kind"
            aria-label="Kind"
            defaultValue={kind ?? ''}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
          >
            <option value="">All kinds</option>
            {KINDS.map(([name, words]) => (
              <option key={name} value={name}>
                {words}
              </option>
            ))}
          </select>
          <button type="submit">Search</button>
        </form>
      </search>
      {actors.isPending && <Loading what="the actors" />}
      {actors.isError && <Failed error={actors.error} again={() => void actors.refetch()} />}
      {actors.isSuccess && rows.length === 0 && (
        <Empty title="Nobody of that name">
          <p>Names are found by any part of them, in any spelling of the reports.</p>
        </Empty>
      )}
      <ol className={css.list} ref={list}>
        {rows.map((actor) => (
          <li key={actor.id}>
            <h2>
              <Link href={actorAddress(actor.id)}>{actor.name}</Link>
            </h2>
            <p className="quiet">
              {[
                actor.kind,
                actor.country,
                counted(actor.stories, 'story'),
                `named ${actor.mentions} ${actor.mentions === 1 ? 'time' : 'times'}`,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
      {actors.hasNextPage && (
        <button type="button" className={css.more} onClick={() => void actors.fetchNextPage()}>
          More
        </button>
      )}
    </>
  )
}
