import type { RecordActor } from 'rapporteur/corroborate/actors.js'
import { actorName, type Lookup, reportsOf } from 'rapporteur/record/lookup.js'
import { capital, counted, listed } from 'rapporteur/record/prose.js'
import { Link } from 'wouter'
import { actorAddress } from '../lib/address.ts'
import { Fold } from '../parts/fold.tsx'
import css from './people.module.css'

/** Those whom one report names, without saying who they are, come after the fold; but a few are always shown. */
const MOST_PEOPLE = 12
const FEWEST_PEOPLE = 3
const MOST_ROLES = 3
const MOST_NAMES = 4

const GROUPS: readonly (readonly [string, readonly RecordActor['kind'][]])[] = [
  ['People', ['person', 'office']],
  ['States', ['state']],
  ['Organisations and groups', ['organisation', 'group']],
]

const spansOf = (actor: RecordActor) => actor.names.flatMap(({ spans }) => spans)

/** The actors whom the reports name, those that most reports name first. */
export const namedActors = (all: Lookup): readonly RecordActor[] => {
  const rank = new Map(
    all.record.actors.map((actor) => {
      const spans = spansOf(actor)
      return [actor.id, reportsOf(spans).length * 10_000 + spans.length]
    }),
  )
  return all.record.actors
    .filter(({ names, roles }) => names.length + roles.length > 0)
    .toSorted((a, b) => (rank.get(b.id) ?? 0) - (rank.get(a.id) ?? 0))
}

/** Who is who: what each is said to be, what else each is called, and the way to all that each said and did. */
export const People = ({ all, actors }: { readonly all: Lookup; readonly actors: readonly RecordActor[] }) =>
  GROUPS.map(([title, kinds]) => {
    const own = actors.filter(({ kind }) => kinds.includes(kind))
    if (own.length === 0) return null
    const known = own.filter((actor) => actor.roles.length > 0 || reportsOf(spansOf(actor)).length > 1).length
    const most = Math.min(MOST_PEOPLE, Math.max(FEWEST_PEOPLE, known))
    const list = (some: readonly RecordActor[]) => (
      <ul className={css.people}>
        {some.map((actor) => (
          <Person key={actor.id} all={all} actor={actor} />
        ))}
      </ul>
    )
    return (
      <section key={title}>
        <h3>{title}</h3>
        {list(own.slice(0, most))}
        {own.length > most && (
          <Fold summary={`${own.length - most} more`}>{() => list(own.slice(most))}</Fold>
        )}
      </section>
    )
  })

const Person = ({ all, actor }: { readonly all: Lookup; readonly actor: RecordActor }) => {
  const roles = [
    ...new Set(
      actor.roles.map(({ text, of }) => (of === undefined ? text : `${text} of ${actorName(all, of)}`)),
    ),
  ]
  const others = actor.names.map(({ text }) => text).filter((text) => text !== actor.name)
  const spans = spansOf(actor)
  return (
    <li dir="auto">
      <Link href={actorAddress(actor.id)}>{actor.name}</Link>{' '}
      {actor.country !== undefined && actor.kind !== 'state' && (
        <span className="quiet">{actor.country}</span>
      )}
      {roles.length > 0 && <p>{capital(roles.slice(0, MOST_ROLES).join('; '))}</p>}
      <p className="quiet">
        {[
          counted(reportsOf(spans).length, 'report'),
          others.length > 0 && `also ${listed(others.slice(0, MOST_NAMES))}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}
