import { counted } from 'rapporteur/record/prose.js'
import { Link } from 'wouter'
import { actorAddress } from '../lib/address.ts'
import type { Relation } from '../lib/queries.ts'
import { QUADS, type Quad, quadOf } from './quad.ts'
import css from './relations.module.css'

interface Partner {
  readonly id: string
  readonly name: string
  readonly counts: Readonly<Record<Quad, number>>
  readonly total: number
}

/** Whom an actor deals with: for each, how much of it is words or deeds, with or against, drawn as one bar. */
export const Relations = ({ of, rows }: { readonly of: string; readonly rows: readonly Relation[] }) => {
  const partners = partnersOf(of, rows)
  const most = Math.max(1, ...partners.map(({ total }) => total))
  return (
    <>
      <ul className={css.legend}>
        {QUADS.map((quad) => (
          <li key={quad} className={css[classOf(quad)]}>
            {quad}
          </li>
        ))}
      </ul>
      <ul className={css.partners}>
        {partners.map(({ id, name, counts, total }) => (
          <li key={id}>
            <Link href={actorAddress(id)}>{name}</Link>
            <span className={css.bar} style={{ width: `${(100 * total) / most}%` }} aria-hidden>
              {QUADS.filter((quad) => counts[quad] > 0).map((quad) => (
                <span key={quad} className={css[classOf(quad)]} style={{ flexGrow: counts[quad] }} />
              ))}
            </span>
            <span className="quiet">
              {QUADS.filter((quad) => counts[quad] > 0)
                .map((quad) => `${counts[quad]} ${quad}`)
                .join(', ')}{' '}
              <span className="visually-hidden">({counted(total, 'event')} in all)</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const classOf = (quad: Quad): string => quad.replace(' ', '-')

function partnersOf(of: string, rows: readonly Relation[]): readonly Partner[] {
  const partners = new Map<string, { name: string; counts: Record<Quad, number> }>()
  for (const { from, to, type, events } of rows) {
    const other = from.actor === of ? to : from
    const quad = quadOf(type)
    if (quad === undefined || other.actor === of) continue
    const partner = partners.get(other.actor) ?? {
      name: other.name,
      counts: {
        'verbal cooperation': 0,
        'material cooperation': 0,
        'verbal conflict': 0,
        'material conflict': 0,
      },
    }
    partner.counts[quad] += events
    partners.set(other.actor, partner)
  }
  return [...partners]
    .map(([id, { name, counts }]) => ({
      id,
      name,
      counts,
      total: QUADS.reduce((sum, quad) => sum + counts[quad], 0),
    }))
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1))
}
