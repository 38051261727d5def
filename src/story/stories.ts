import type { Extraction } from '../extract/finding.ts'
import { dayText } from '../text/edtf.ts'
import { byCodeUnit } from '../text/order.ts'
import { type Entry, entryOf } from './entry.ts'
import { type Group, groupsOf } from './grouping.ts'
import { Neighbours } from './neighbours.ts'
import { type StorySignature, signatureOf } from './signature.ts'
import type { Story } from './story.ts'
import { type Threaded, threadsOf } from './threads.ts'
import { titleOf } from './title.ts'

/** Groups reports into stories: the reports of one happening. Any order of reports gives the same stories. */
export function findStories(extractions: readonly Extraction[]): readonly Story[] {
  const index = new StoryIndex()
  for (const extraction of extractions) index.add(signatureOf(extraction))
  return index.stories()
}

/** Reports that hang together by their neighbours, and the stories among them. */
interface Component {
  readonly members: readonly Entry[]
  readonly stories: readonly Story[]
}

/**
 * The stories of a growing set of reports. Adding or removing a report looks at its neighbours alone; the next
 * `stories()` groups anew what hangs together with them, and gives what a fresh index over the same reports would give,
 * whatever the order in which they came.
 *
 *     const index = new StoryIndex()
 *     index.add(signatureOf(extraction))
 *     index.stories() // [{id: 's-5f0c…', title, reports, thread: null, from, to}]
 */
export class StoryIndex {
  readonly #entries = new Map<string, Entry>()
  readonly #neighbours = new Neighbours<Entry>()
  readonly #componentOf = new Map<Entry, Component>()
  readonly #loose = new Set<Entry>()

  /** Adds a report; one with the same id takes the place of the earlier one. */
  add(signature: StorySignature): void {
    this.remove(signature.id)
    const entry = entryOf(signature)
    this.#entries.set(entry.id, entry)
    this.#loosen(this.#neighbours.add(entry))
  }

  /** Takes a report out; nothing happens where it is not in. */
  remove(id: string): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) return
    this.#entries.delete(id)
    this.#loosen([entry, ...this.#neighbours.remove(id)])
    this.#loose.delete(entry)
  }

  /** All stories, by their first day. A story that did not change since the last call is the same object. */
  stories(): readonly Story[] {
    for (const entry of this.#loose) if (!this.#componentOf.has(entry)) this.#settle(entry)
    this.#loose.clear()
    return [...new Set(this.#componentOf.values())].flatMap((component) => component.stories).sort(byDay)
  }

  /** All stories with their threads: those that continue each other. */
  threads(): Threaded {
    return threadsOf(this.stories(), (id) => this.#entries.get(id))
  }

  /** Parts the components of these reports: what hangs together has to be found again. */
  #loosen(entries: Iterable<Entry>): void {
    for (const entry of entries) {
      this.#loose.add(entry)
      for (const member of this.#componentOf.get(entry)?.members ?? []) {
        this.#componentOf.delete(member)
        if (this.#entries.get(member.id) === member) this.#loose.add(member)
      }
    }
  }

  /** Finds what hangs together with a report, and its stories. */
  #settle(start: Entry): void {
    const members = new Set([start])
    for (const member of members) for (const other of this.#neighbours.of(member.id)) members.add(other)
    const sorted = [...members].sort((a, b) => byCodeUnit(a.id, b.id))
    const number = new Map(sorted.map((entry, i) => [entry, i]))
    const edges = sorted.flatMap((entry, a) =>
      this.#neighbours.of(entry.id).flatMap((other): (readonly [number, number])[] => {
        const b = number.get(other) ?? a
        return a < b ? [[a, b]] : []
      }),
    )
    const stories = groupsOf(sorted, edges).map((group) => storyOf(group, sorted))
    const component = { members: sorted, stories }
    for (const member of sorted) this.#componentOf.set(member, component)
  }
}

const byDay = (a: Story, b: Story): number => byCodeUnit(a.from ?? '', b.from ?? '') || byCodeUnit(a.id, b.id)

/** The founder of a story first: the earliest report, undated ones last. */
const byAge = (a: Entry, b: Entry): number => {
  const [x, y] = [a.coverage?.first ?? Number.MAX_VALUE, b.coverage?.first ?? Number.MAX_VALUE]
  return x - y || byCodeUnit(a.id, b.id)
}

/**
 * A story is named after the report that founded it, and keeps that name as later reports join. Where an earlier
 * report arrives late, or two stories merge, the old name still leads to its story: that which holds the report.
 * `storyIdOf('r-5f0c81d2a9e4') // 's-5f0c81d2a9e4'`
 */
export const storyIdOf = (founder: string): string => founder.replace(/^r-/u, 's-')

function storyOf(group: Group, entries: readonly Entry[]): Story {
  const reports = group.members.flatMap((i) => entries[i] ?? [])
  const days = reports.flatMap(({ published }) => published ?? [])
  const first = days.reduce((least, day) => Math.min(least, day.first), Number.POSITIVE_INFINITY)
  const last = days.reduce((most, day) => Math.max(most, day.last), Number.NEGATIVE_INFINITY)
  return {
    id: storyIdOf(reports.toSorted(byAge)[0]?.id ?? ''),
    title: titleOf(reports, group.sum),
    reports: reports
      .map(({ id, source }) => ({ id, source }))
      .sort((a, b) => byCodeUnit(a.source, b.source) || byCodeUnit(a.id, b.id)),
    thread: null,
    from: days.length === 0 ? null : dayText(first),
    to: days.length === 0 ? null : dayText(last),
  }
}
