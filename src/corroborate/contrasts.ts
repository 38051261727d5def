import type { Group } from './align.ts'
import type { Link } from './item.ts'
import type { Stems } from './likeness.ts'

/** How two tellings that do not agree may belong together all the same. */
export interface Contrast {
  readonly similarity: number
  readonly scores: Readonly<Record<string, number>>
  /** Whether both can be right: then the one speaks for the other's group too. */
  readonly agrees: boolean
}

interface Rule<T> {
  readonly name: string
  /** By which groups find each other. */
  readonly keys: (telling: T) => Stems
  readonly report: (telling: T) => unknown
  /** Undefined where nothing says that the two are of one thing; `support` reports agree with the first. */
  readonly contrast: (core: T, other: T, support: number) => Contrast | undefined
}

/** Groups are compared by so many of their tellings: those of a group agree, so that a few speak for all. */
const SPOKEN_FOR = 6
/** A core is spoken for by so many, those of groups that agree with it included. */
const MOST_SPEAKERS = 12
/** A key that stands in more groups than this brings none of them together. */
const COMMON = 120
/** So large a share of the smaller group must be in contrast with the larger one. */
const SHARE = 0.5

/** A telling that speaks for a core, and where it will stand in the joined group. */
interface Speaker<T> {
  readonly telling: T
  readonly at: number
}

/**
 * Joins groups whose tellings agree with groups that tell the same thing otherwise. The group that more reports tell
 * is the core; another joins the core that it is most like. A group that agrees with its core speaks for it from then
 * on; one that differs does not, so that there are no chains of differences.
 */
export function joinContrasts<T>(groups: readonly Group<T>[], rule: Rule<T>): readonly Group<T>[] {
  const reports = groups.map(({ members }) => new Set(members.map(rule.report)).size)
  const order = [...groups.keys()].sort((a, b) => (reports[b] ?? 0) - (reports[a] ?? 0) || a - b)
  const holders = new Map<string, number[]>()
  const speakers = new Map<number, Speaker<T>[]>()
  const sizes = new Map<number, number>()
  const absorbed = new Map<number, { readonly group: number; readonly found: readonly Found[] }[]>()
  for (const g of order) {
    const group = groups[g]
    if (group === undefined) continue
    const few = group.members.slice(0, SPOKEN_FOR)
    const met = new Set<number>()
    const own = new Set(few.flatMap((telling) => [...rule.keys(telling).keys()]))
    for (const key of own) for (const core of holders.get(key) ?? []) met.add(core)
    let best: { core: number; found: readonly Found[]; similarity: number } | undefined
    for (const core of [...met].sort((a, b) => a - b)) {
      const found = contrastsOf(speakers.get(core) ?? [], few, reports[core] ?? 1, rule)
      const similarity = Math.max(0, ...found.map((one) => one.contrast.similarity))
      if (found.length > 0 && similarity > (best?.similarity ?? 0)) best = { core, found, similarity }
    }
    const core = best?.core ?? g
    const offset = sizes.get(core) ?? 0
    sizes.set(core, offset + group.members.length)
    if (best !== undefined) {
      const joined = absorbed.get(core) ?? []
      joined.push({ group: g, found: best.found })
      absorbed.set(core, joined)
      if (!best.found.every(({ contrast }) => contrast.agrees)) continue
    }
    const speaking = speakers.get(core) ?? []
    speaking.push(...few.map((telling, i) => ({ telling, at: offset + i })))
    speakers.set(core, speaking.slice(0, MOST_SPEAKERS))
    for (const key of own) {
      const seen = holders.get(key) ?? []
      if (seen.length < COMMON && !seen.includes(core)) seen.push(core)
      holders.set(key, seen)
    }
  }
  const gone = new Set([...absorbed.values()].flatMap((joined) => joined.map(({ group }) => group)))
  return groups.flatMap((core, c) => {
    if (gone.has(c)) return []
    const joined = absorbed.get(c)
    return [joined === undefined ? core : merged(core, joined, groups, rule.name)]
  })
}

interface Found {
  /** Indexes in the core and in the other group. */
  readonly at: readonly [number, number]
  readonly contrast: Contrast
}

function contrastsOf<T>(
  core: readonly Speaker<T>[],
  few: readonly T[],
  support: number,
  rule: Rule<T>,
): readonly Found[] {
  const found: Found[] = []
  let spoken = 0
  few.forEach((b, j) => {
    let any = false
    for (const { telling, at } of core) {
      const contrast = rule.contrast(telling, b, support)
      if (contrast === undefined) continue
      any = true
      found.push({ at: [at, j], contrast })
    }
    if (any) spoken++
  })
  return spoken >= SHARE * few.length ? found : []
}

function merged<T>(
  core: Group<T>,
  joined: readonly { readonly group: number; readonly found: readonly Found[] }[],
  groups: readonly Group<T>[],
  name: string,
): Group<T> {
  const members = [...core.members]
  const links: Link[] = [...core.links]
  for (const { group, found } of joined) {
    const other = groups[group]
    if (other === undefined) continue
    const offset = members.length
    members.push(...other.members)
    links.push(
      ...other.links.map(({ mentions: [a, b], ...link }) => ({
        ...link,
        mentions: [a + offset, b + offset] as const,
      })),
      ...found.map(({ at: [i, j], contrast }) => ({
        mentions: [i, j + offset] as const,
        rule: `${name} told otherwise`,
        scores: rounded({ similarity: contrast.similarity, ...contrast.scores }),
      })),
    )
  }
  return { members, links }
}

/** Three decimals are enough for a reader, and the same on every machine. */
const rounded = (scores: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(scores).map(([key, score]) => [key, Math.round(score * 1000) / 1000]))
