import type { KeptCorrection } from '../correct/correction.ts'
import type { Extraction } from '../extract/finding.ts'
import { dayText } from '../text/edtf.ts'
import { by, byCodeUnit } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import { withCorrectedStories } from './corrected.ts'
import { type Entry, entryOf, type Placed } from './entry.ts'
import { type Group, groupsOf } from './grouping.ts'
import { Neighbours } from './neighbours.ts'
import { type StorySignature, signatureOf } from './signature.ts'
import { byDay, type Story, storyIdOf } from './story.ts'
import { type Chapter, type Threaded, threadsOf } from './threads.ts'
import { titleOf } from './title.ts'
import { Weighing } from './weighing.ts'

export { storyIdOf }

/** Groups reports into stories: the reports of one happening. Any order of reports gives the same stories. */
export function findStories(extractions: readonly Extraction[]): readonly Story[] {
  const index = new StoryIndex()
  for (const extraction of extractions) index.add(signatureOf(extraction))
  return index.stories()
}

/** Reports that hang together by their neighbours, and the stories among them. */
interface Component {
  readonly members: readonly Placed[]
  readonly stories: readonly Story[]
}

/**
 * The stories of a growing set of reports. The next `stories()` after reports were added or removed finds their
 * neighbours and groups anew what hangs together with them, nothing else; it gives what a fresh index over the same
 * reports would give, whatever the order in which they came.
 *
 *     const index = new StoryIndex()
 *     index.add(signatureOf(extraction))
 *     index.stories() // [{id: 's-5f0c81d2a9e4', title, reports, thread: null, from, to}]
 */
export class StoryIndex {
  readonly #entries = new Map<string, Entry>()
  readonly #weighing = new Weighing()
  /** Ids of what came or went since the stories were last told. */
  readonly #touched = new Set<string>()
  readonly #placed = new Map<string, Placed>()
  readonly #neighbours = new Neighbours<Placed>()
  /** What threads need to know of a story, as long as nothing touches it. */
  readonly #chapters = new WeakMap<Story, Chapter>()
  readonly #componentOf = new Map<Placed, Component>()

  /** Adds a report; one with the same id takes the place of the earlier one. */
  add(signature: StorySignature): void {
    this.remove(signature.id)
    const entry = entryOf(signature)
    this.#entries.set(entry.id, entry)
    this.#touched.add(entry.id)
    this.#weighing.add(entry)
  }

  /** Takes a report out; nothing happens where it is not in. */
  remove(id: string): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) return
    this.#entries.delete(id)
    this.#touched.add(id)
    this.#weighing.remove(entry)
  }

  /** All stories, by their first day. A story that nothing touched since the last call is the same object. */
  stories(): readonly Story[] {
    for (const { id } of this.#weighing.settle()) this.#touched.add(id)
    const come = [...this.#touched].sort(byCodeUnit).flatMap((id) => this.#entries.get(id) ?? [])
    const points = come.map((entry) => this.#weighing.place(entry))
    const loose = this.#loosen(this.#neighbours.update(this.#touched, points), points)
    this.#touched.clear()
    for (const point of loose) if (!this.#componentOf.has(point)) this.#settle(point)
    return [...new Set(this.#componentOf.values())].flatMap((component) => component.stories).sort(byDay)
  }

  /** All stories, as people corrected them, with their threads: those that continue each other. */
  threads(corrections: readonly KeptCorrection[] = []): Threaded {
    const entryFor = (id: ReportId): Entry | undefined => this.#entries.get(id)
    const stories = withCorrectedStories(this.stories(), corrections, entryFor)
    return threadsOf(stories, (id) => this.#placed.get(id), this.#chapters)
  }

  /** Parts the components whose neighbours changed or went; gives back the points that belong nowhere now. */
  #loosen(changed: Iterable<Placed>, come: readonly Placed[]): readonly Placed[] {
    const gone = [...this.#touched].flatMap((id) => this.#placed.get(id) ?? [])
    for (const { id } of gone) this.#placed.delete(id)
    for (const point of come) this.#placed.set(point.id, point)
    const loose = new Set<Placed>(come)
    for (const point of [...changed, ...gone]) {
      loose.add(point)
      for (const member of this.#componentOf.get(point)?.members ?? []) {
        this.#componentOf.delete(member)
        loose.add(member)
      }
    }
    return [...loose].filter((point) => this.#placed.get(point.id) === point)
  }

  /** Finds what hangs together with a report, and its stories. */
  #settle(start: Placed): void {
    const found = new Set([start])
    for (const member of found) for (const other of this.#neighbours.of(member.id)) found.add(other)
    const members = [...found].sort(by(({ id }) => id))
    const number = new Map(members.map((point, i) => [point, i]))
    const edges = members.flatMap((point, a) =>
      this.#neighbours.of(point.id).flatMap((other): readonly (readonly [number, number])[] => {
        const b = number.get(other) ?? a
        return a < b ? [[a, b]] : []
      }),
    )
    const stories = groupsOf(members, edges).map((group) => storyOf(group, members))
    const component = { members, stories }
    for (const member of members) this.#componentOf.set(member, component)
  }
}

/** The founder of a story first: the earliest report, undated ones last. */
const byAge = (a: Entry, b: Entry): number => {
  const [x, y] = [a.coverage?.first ?? Number.MAX_VALUE, b.coverage?.first ?? Number.MAX_VALUE]
  return x - y || byCodeUnit(a.id, b.id)
}

function storyOf(group: Group, members: readonly Placed[]): Story {
  const reports = group.members.flatMap((i) => members[i]?.entry ?? [])
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
