import { useMemo } from 'react'
import { Link } from 'wouter'
import { QUADS } from '../actor/quad.ts'
import css from './graph.module.css'
import { layout, NAME_SIZE, type Placed } from './layout.ts'
import type { Network, Pair } from './network.ts'
import { quadClass } from './quad-line.tsx'

interface Drawn {
  readonly network: Network
  /** The pair that was chosen. */
  readonly pair: string | undefined
  /** The actor that was chosen: what it has no part in is dimmed. */
  readonly actor: string | undefined
  /** In parts of the page's width. */
  readonly zoom: number
  readonly addressOf: (next: { readonly pair?: string; readonly actor?: string }) => string
}

/**
 * The network drawn. Everything in it can be read and chosen in the table too, which is what screen readers and the
 * keyboard go through: two hundred actors in no order are nothing to step through.
 */
export const Drawing = ({ network, pair, actor, zoom, addressOf }: Drawn) => {
  const { nodes, box } = useMemo(() => layout(network), [network])
  const near = new Set(network.pairs.filter((one) => isAt(one, actor)).flatMap(({ a, b }) => [a, b]))
  return (
    <div className={css.frame}>
      <svg
        aria-hidden="true"
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        width={`${100 * zoom}%`}
        className={css.drawing}
      >
        {network.pairs.map((one) => {
          const [a, b] = [nodes.get(one.a), nodes.get(one.b)]
          if (a === undefined || b === undefined) return null
          const isDim = actor !== undefined && !isAt(one, actor)
          return (
            <Link
              key={one.id}
              href={addressOf({ pair: one.id })}
              replace
              tabIndex={-1}
              className={`${css.pair} ${isDim ? css.dim : ''} ${one.id === pair ? css.chosen : ''}`}
            >
              <Lines pair={one} a={a} b={b} />
            </Link>
          )
        })}
        {[...nodes.values()].map((node) => (
          <Link
            key={node.id}
            href={addressOf({ actor: node.id === actor ? '' : node.id })}
            replace
            tabIndex={-1}
            className={`${css.node} ${node.isNamed || near.has(node.id) ? css.named : ''} ${
              actor !== undefined && !near.has(node.id) ? css.dim : ''
            }`}
          >
            <Shape node={node} />
            <text x={node.x} y={node.y + node.r + NAME_SIZE} fontSize={NAME_SIZE}>
              {node.name}
            </text>
          </Link>
        ))}
      </svg>
    </div>
  )
}

const isAt = ({ a, b }: Pair, actor: string | undefined): boolean => a === actor || b === actor

const APART = 4
/** What can be hit is wider than what is drawn. */
const HIT = 14

/** One line for each quad class of a pair, side by side; the more events the thicker. */
const Lines = ({ pair, a, b }: { readonly pair: Pair; readonly a: Placed; readonly b: Placed }) => {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const [across, down] = [(b.y - a.y) / length, (a.x - b.x) / length]
  const quads = QUADS.filter((quad) => pair.counts[quad] > 0)
  return (
    <>
      <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} className={css.hit} strokeWidth={HIT} />
      {quads.map((quad, i) => {
        const off = (i - (quads.length - 1) / 2) * APART
        return (
          <line
            key={quad}
            x1={a.x + across * off}
            y1={a.y + down * off}
            x2={b.x + across * off}
            y2={b.y + down * off}
            className={`${css.line} ${quadClass(quad)}`}
            strokeWidth={1.2 + Math.min(3, Math.log2(pair.counts[quad]) / 1.5)}
          />
        )
      })}
    </>
  )
}

/** States are squares, persons are round, all others stand on a corner. */
const Shape = ({ node: { kind, x, y, r } }: { readonly node: Placed }) => {
  if (kind === 'person') return <circle cx={x} cy={y} r={r} />
  const side = 1.7 * r
  return (
    <rect
      x={x - side / 2}
      y={y - side / 2}
      width={side}
      height={side}
      transform={kind === 'state' ? undefined : `rotate(45 ${x} ${y})`}
    />
  )
}
