import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Network, Node } from './network.ts'

/** An actor with its place; units are those of the drawing, before it is scaled. */
export interface Placed extends Node {
  readonly x: number
  readonly y: number
  readonly r: number
  /** Whether its name has room; else it is told when it is pointed at. */
  readonly isNamed: boolean
}

export interface Drawing {
  readonly nodes: ReadonlyMap<string, Placed>
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

interface Body extends SimulationNodeDatum {
  readonly node: Node
  readonly r: number
}

const TICKS = 300
export const NAME_SIZE = 12
/** The mean width of a letter, in parts of its size. */
const LETTER = 0.56
const AROUND = 40

/**
 * Places actors so that those who deal with each other stand together. The simulation starts from a spiral and draws
 * its numbers from a seed of its own: the same network is drawn alike, always and everywhere.
 */
export function layout({ nodes, pairs }: Network): Drawing {
  const bodies = nodes.map((node): Body => ({ node, r: 4 + 2 * Math.sqrt(node.events) }))
  const links = pairs.map(({ a, b, total }) => ({ source: a, target: b, total }))
  forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ node }) => node.id)
        .distance(70)
        .strength(({ total }) => Math.min(0.7, 0.2 + total / 20)),
    )
    .force('apart', forceManyBody<Body>().strength(-260).distanceMax(500))
    .force(
      'room',
      forceCollide<Body>(({ r }) => r + 14),
    )
    .force('across', forceX(0).strength(0.05))
    .force('down', forceY(0).strength(0.09))
    .stop()
    .tick(TICKS)
  const places = bodies.map(({ node, r, x = 0, y = 0 }) => ({ ...node, r, x, y }))
  const named = withNames(places)
  return { nodes: new Map(named.map((node) => [node.id, node])), box: boxOf(named) }
}

/** What holds all actors with their names. */
function boxOf(places: readonly Placed[]): Drawing['box'] {
  const [left, right] = [
    Math.min(...places.map((place) => place.x - nameWidth(place) / 2)),
    Math.max(...places.map((place) => place.x + nameWidth(place) / 2)),
  ]
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))]
  return {
    x: left - AROUND,
    y: top - AROUND,
    width: right - left + 2 * AROUND,
    height: bottom - top + 2 * AROUND,
  }
}

const nameWidth = ({ name }: Pick<Node, 'name'>): number => name.length * NAME_SIZE * LETTER

/** Names stand under their actor where no name or actor of more events stands; those of most events come first. */
function withNames(places: readonly Omit<Placed, 'isNamed'>[]): readonly Placed[] {
  const taken: { x: number; y: number; width: number }[] = []
  return places.map((place) => {
    const width = nameWidth(place)
    const box = { x: place.x, y: place.y + place.r + NAME_SIZE, width }
    const isNamed = taken.every(
      (other) =>
        Math.abs(other.x - box.x) > (other.width + box.width) / 2 ||
        Math.abs(other.y - box.y) > NAME_SIZE + 2,
    )
    if (isNamed) taken.push(box)
    return { ...place, isNamed }
  })
}
