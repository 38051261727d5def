import { inForce, type KeptCorrection, signature } from '../correct/correction.ts'
import type { Actor, ActorKind, Extraction } from '../extract/finding.ts'
import { packFor } from '../language/packs.ts'
import type { ActorWords } from '../language/words/actors.ts'
import { type DaySpan, daySpan } from '../text/edtf.ts'
import { fold } from '../text/fold.ts'
import { stableId } from '../text/id.ts'
import { byCodeUnit, groupBy } from '../text/order.ts'
import { overlaps, type ReportId, type Span } from '../text/range.ts'
import { partsOf, skeleton } from './actors/spelling.ts'

/** An actor as resolved across reports, with every name and role and where each is written. */
export interface RecordActor {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  readonly names: readonly { readonly text: string; readonly spans: readonly Span[] }[]
  readonly roles: readonly { readonly text: string; readonly of?: string; readonly spans: readonly Span[] }[]
  /** Why these names are one actor, for `explain`. */
  readonly because: readonly string[]
}

/** An actor that the user knows beforehand: it wins over what the reports suggest. */
export interface KnownActor {
  readonly kind: ActorKind
  readonly name: string
  readonly aliases?: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
}

export interface Linked {
  readonly actors: readonly RecordActor[]
  /** The record's id of an actor of one report. */
  readonly actorOf: (report: ReportId, localId: string) => string | undefined
}

/** One actor of one report. */
interface Member {
  readonly report: ReportId
  readonly text: string
  readonly actor: Actor
  readonly key: string
  readonly day: DaySpan | undefined
}

/** Members that are one actor. */
interface Cluster {
  readonly kind: ActorKind
  readonly members: Member[]
  readonly because: Set<string>
  known?: KnownActor
  /** The name that a person gave it. */
  corrected?: string
}

/** So many reports of a cluster are looked at for what they have in common with another: bounds the work. */
const MOST_COMPARED = 200
/** A role holds for about this long on either side of the day a report gives it. */
const ROLE_DAYS = 365

/**
 * Brings the actors of all reports together: states by code, bodies by name, persons by name, spelling and role.
 * Abstains where two are equally good: they stay apart. The order of `extractions` does not matter.
 */
export function linkActors(
  extractions: readonly Extraction[],
  known: readonly KnownActor[] = [],
  corrections: readonly KeptCorrection[] = [],
): Linked {
  const sorted = extractions.toSorted((a, b) => byCodeUnit(a.report.id, b.report.id))
  const members = sorted.flatMap(membersOf)
  const clusters: Cluster[] = []
  const linker = new Linker(clusters, members, wordsOf(sorted))
  linker.linkKnown(known) //     what the user says wins
  linker.linkStates() //         by ISO code: nothing to guess
  linker.linkBodies() //         organisations and groups by name and acronym
  linker.linkFullNames() //      persons by their whole name and its spellings
  linker.linkPartNames() //      "Putin": needs the full names
  linker.linkOffices() //        "the Russian president": needs the persons
  linker.correct(corrections) // what people changed, over all that was found
  return finish(clusters)
}

const membersOf = ({ report, actors }: Extraction): readonly Member[] => {
  const published = report.published?.value
  const day = published === undefined ? undefined : daySpan(published)
  return actors.map((actor) => ({
    report: report.id,
    text: report.text,
    actor,
    key: `${report.id}/${actor.id}`,
    day,
  }))
}

/** The words of the reports' languages; English where none has a pack. */
const wordsOf = (extractions: readonly Extraction[]): ActorWords | undefined => {
  const codes = [...new Set(extractions.map(({ report }) => report.language ?? 'en'))].sort(byCodeUnit)
  return (
    codes.map((code) => packFor(code)?.actors).find((words) => words !== undefined) ?? packFor('en')?.actors
  )
}

const bare = (name: string): string =>
  fold(name).replace(/^the /u, '').replace(/[-.]/gu, ' ').replace(/\s+/gu, ' ').trim()
const CORPORATE = / (?:inc|corp|corporation|co|company|ltd|llc|plc|ag|gmbh|sa|group)$/u
/** 'ue' and 'ü' are one, corporate forms are left out: 'Sueddeutsche Zeitung', 'Amberline Group Inc.' */
const bodyKey = (name: string): string =>
  bare(name)
    .replace(CORPORATE, '')
    .replace(CORPORATE, '')
    .replace(/(?<=[aou])e/gu, '')

class Linker {
  readonly #clusters: Cluster[]
  readonly #members: readonly Member[]
  readonly #words: ActorWords | undefined
  readonly #of = new Map<Member, Cluster>()
  /** What each report speaks of, apart from places: for telling whether two reports have a context in common. */
  readonly #contexts = new Map<ReportId, Set<string>>()
  /** How the name of a state's body may begin: 'chinese ', "china's ". */
  readonly #owners: ReadonlyMap<string, readonly string[]>

  constructor(clusters: Cluster[], members: readonly Member[], words: ActorWords | undefined) {
    this.#clusters = clusters
    this.#members = members
    this.#words = words
    this.#owners = new Map(
      (words?.states ?? []).map(({ code, name, aliases, adjectives }) => [
        code,
        [name, ...aliases, ...adjectives].map(bodyKey).flatMap((owner) => [`${owner}'s `, `${owner} `]),
      ]),
    )
    for (const { report, actor } of members) {
      const context = this.#contexts.get(report) ?? new Set<string>()
      if (actor.kind === 'state') context.add(`state ${actor.country ?? actor.name}`)
      else if (actor.kind === 'organisation') context.add(`body ${bodyKey(actor.name)}`)
      else if (actor.kind === 'person') context.add(`person ${partsOf(actor.name).at(-1) ?? ''}`)
      this.#contexts.set(report, context)
    }
  }

  linkKnown(known: readonly KnownActor[]): void {
    for (const actor of known) {
      const names = new Set([actor.name, ...(actor.aliases ?? [])].map(bare))
      const cluster = this.#open(actor.kind)
      cluster.known = actor
      for (const member of this.#free())
        if (
          (member.actor.kind === actor.kind || member.actor.kind === 'office') &&
          [member.actor.name, ...member.actor.names].some((name) => names.has(bare(name)))
        )
          this.#join(cluster, member, 'named so in the file of known actors')
    }
  }

  linkStates(): void {
    const states = this.#free().filter(({ actor }) => actor.kind === 'state')
    for (const [code, group] of groupBy(states, ({ actor }) => actor.country ?? bare(actor.name))) {
      const cluster = this.#open('state')
      for (const member of group) this.#join(cluster, member, `the state ${code} by ISO 3166-1`)
    }
  }

  linkBodies(): void {
    for (const kind of ['organisation', 'group'] as const) {
      const byName = new Map<string, Cluster[]>()
      for (const member of this.#free().filter(({ actor }) => actor.kind === kind)) {
        const keys = this.#bodyKeys(member.actor)
        const isVague = keys.every((key) => this.#isGeneric(key))
        const fit = [...new Set(keys.flatMap((key) => byName.get(key) ?? []))].filter(
          (cluster) => this.#sameCountry(cluster, member) && (!isVague || this.#shares(cluster, member)),
        )
        const [first, ...others] = fit
        const cluster = first ?? this.#open(kind)
        // A report that knows both the name and the acronym joins what others call by one of them.
        for (const other of others)
          this.#merge(cluster, other, `${member.actor.name}: a report gives both names`)
        const { name } = member.actor
        this.#join(cluster, member, first === undefined ? `named ${name}` : `the same name, ${name}`)
        for (const key of keys) byName.set(key, [...new Set([...(byName.get(key) ?? []), cluster])])
      }
    }
  }

  /** Its names for comparing; "China's Foreign Ministry" and "the Chinese foreign ministry" are both 'CN foreign ministry'. */
  #bodyKeys({ name, names, country }: Actor): readonly string[] {
    const owners = country === undefined ? [] : (this.#owners.get(country) ?? [])
    const keys = [name, ...names].map(bodyKey).flatMap((key) => {
      const owner = owners.find((words) => key.startsWith(words))
      if (owner !== undefined) return [`${country} ${key.slice(owner.length)}`]
      if (country === undefined) return [key]
      return this.#isGeneric(key) ? [`${country} ${key}`] : [`${country} ${key}`, key]
    })
    return [...new Set(keys)].filter((key) => key !== '')
  }

  linkFullNames(): void {
    const people = this.#free().filter(({ actor }) => actor.kind === 'person' && fullest(actor).length > 1)
    const byName = groupBy(people, ({ actor }) => fullest(actor).join(' '))
    // The longest names first, so that "Alba Stenmark" finds "Alba Roth Stenmark".
    const names = [...byName.keys()].sort(
      (a, b) => b.split(' ').length - a.split(' ').length || byCodeUnit(a, b),
    )
    const blocks = new Map<string, { readonly parts: readonly string[]; readonly cluster: Cluster }[]>()
    const file = (parts: readonly string[], cluster: Cluster): void => {
      for (const end of endsOf(parts)) blocks.set(end, [...(blocks.get(end) ?? []), { parts, cluster }])
    }
    for (const cluster of this.#clusters)
      if (cluster.known?.kind === 'person') file(partsOf(cluster.known.name), cluster)
    for (const name of names) {
      const parts = name.split(' ')
      const near = new Set(endsOf(parts).flatMap((end) => blocks.get(end) ?? []))
      const fit = [...near].filter((entry) => this.#sameName(parts, entry.parts))
      const clusters = new Set(fit.map(({ cluster }) => cluster))
      const [whole] = clusters.size === 1 ? fit : []
      const own: Cluster[] = []
      for (const member of byName.get(name) ?? []) {
        // Two of one name in different countries, in reports that have nothing else in common, are two.
        const fits = (cluster: Cluster): boolean =>
          this.#sameCountry(cluster, member) || this.#shares(cluster, member)
        const cluster = [...(whole === undefined ? [] : [whole.cluster]), ...own].find(fits)
        const joined = cluster ?? this.#open('person')
        if (cluster === undefined) {
          own.push(joined)
          file(parts, joined)
        }
        const isOther = whole !== undefined && joined === whole.cluster && whole.parts.join(' ') !== name
        this.#join(
          joined,
          member,
          isOther ? `${name}: a spelling or a part of ${whole.parts.join(' ')}` : `named ${name}`,
        )
      }
    }
  }

  linkPartNames(): void {
    const bySurname = new Map<string, Set<Cluster>>()
    const byGiven = new Map<string, Set<Cluster>>()
    for (const cluster of this.#clusters)
      if (cluster.kind === 'person')
        for (const parts of [
          ...cluster.members.map(({ actor }) => fullest(actor)),
          partsOf(cluster.known?.name ?? ''),
        ]) {
          const [given = '', surname = ''] = [parts[0], parts.at(-1)].map((part) => skeleton(part ?? ''))
          bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(cluster))
          byGiven.set(given, (byGiven.get(given) ?? new Set()).add(cluster))
        }
    const unnamed = new Map<string, Cluster[]>()
    for (const member of this.#free().filter(({ actor }) => actor.kind === 'person')) {
      const name = fullest(member.actor)[0] ?? ''
      const sound = skeleton(name)
      const pool = [...(bySurname.get(sound) ?? byGiven.get(sound) ?? [])].filter((cluster) =>
        this.#sameCountry(cluster, member),
      )
      const byRole = pool.filter((cluster) => this.#sameRole(cluster, member))
      const inContext = pool.filter((cluster) => this.#shares(cluster, member))
      const fit = byRole.length === 1 ? byRole : inContext
      const [only, other] = fit
      if (only !== undefined && other === undefined) {
        const because =
          byRole.length === 1 ? 'with the same role' : 'the only one of that name in reports of the same'
        this.#join(only, member, `"${name}": ${because}`)
      } else if (only !== undefined) this.#join(this.#open('person'), member, `"${name}" may be several`)
      else {
        const same = (unnamed.get(name) ?? []).find(
          (cluster) => this.#shares(cluster, member) && this.#sameCountry(cluster, member),
        )
        const cluster = same ?? this.#open('person')
        this.#join(cluster, member, `named only "${name}"`)
        if (same === undefined) unnamed.set(name, [...(unnamed.get(name) ?? []), cluster])
      }
    }
  }

  linkOffices(): void {
    const holders = new Map<string, Set<Cluster>>()
    for (const cluster of this.#clusters)
      if (cluster.kind === 'person')
        for (const { actor } of cluster.members)
          for (const role of actor.roles)
            if (role.of !== undefined) holders.set(role.of, (holders.get(role.of) ?? new Set()).add(cluster))
    const offices = new Map<string, Cluster[]>()
    for (const member of this.#free()) {
      const found = new Set(
        member.actor.roles.flatMap((role) =>
          [...(holders.get(role.of ?? '') ?? [])].filter((cluster) =>
            this.#holds(cluster, role.text, role.of, member.day),
          ),
        ),
      )
      const [only] = found
      if (only !== undefined && found.size === 1) {
        this.#join(only, member, `"${member.actor.name}": the only one who holds it in reports of that time`)
        continue
      }
      const key = member.actor.roles.map(({ text, of }) => `${text}/${of ?? ''}`)[0] ?? member.key
      const same = (offices.get(key) ?? []).find((cluster) =>
        cluster.members.some(({ day }) => near(day, member.day)),
      )
      const cluster = same ?? this.#open(member.actor.kind)
      this.#join(cluster, member, `the office "${member.actor.name}", whose holder no report names`)
      if (same === undefined) offices.set(key, [...(offices.get(key) ?? []), cluster])
    }
  }

  correct(corrections: readonly KeptCorrection[]): void {
    for (const kept of inForce(corrections)) {
      const { correction } = kept
      if (correction.kind === 'merge-actors') {
        const [first, ...others] = new Set(
          this.#membersAt(correction.mentions).map((member) => this.#clusterOf(member)),
        )
        for (const other of others) if (first !== undefined) this.#merge(first, other, signature(kept))
      } else if (correction.kind === 'split-actor') {
        const parted = this.#membersAt(correction.mentions)
        const [first] = parted
        if (first === undefined) continue
        const cluster = this.#open(first.actor.kind)
        for (const member of parted) {
          const left = this.#clusterOf(member)
          left.members.splice(left.members.indexOf(member), 1)
          this.#join(cluster, member, signature(kept))
        }
      } else if (correction.kind === 'rename-actor')
        for (const member of this.#membersAt([correction.mention])) {
          const cluster = this.#clusterOf(member)
          cluster.corrected = correction.name
          cluster.because.add(signature(kept))
        }
    }
  }

  /** Who is meant at these places, each once. */
  #membersAt(spans: readonly Span[]): readonly Member[] {
    const isAt = ({ report, actor }: Member): boolean =>
      spans.some(
        (span) => span.report === report && actor.mentions.some((mention) => overlaps(mention, span)),
      )
    return this.#members.filter(isAt)
  }

  #clusterOf(member: Member): Cluster {
    return this.#of.get(member) ?? this.#open(member.actor.kind)
  }

  #free(): readonly Member[] {
    return this.#members.filter((member) => !this.#of.has(member))
  }

  #open(kind: ActorKind): Cluster {
    const cluster: Cluster = { kind, members: [], because: new Set() }
    this.#clusters.push(cluster)
    return cluster
  }

  #join(cluster: Cluster, member: Member, because: string): void {
    cluster.members.push(member)
    cluster.because.add(because)
    this.#of.set(member, cluster)
  }

  #merge(into: Cluster, from: Cluster, because: string): void {
    for (const member of from.members.splice(0)) this.#join(into, member, because)
  }

  /** The same words in the same order, parts left out or shortened, or other spellings of the same sounds. */
  #sameName(a: readonly string[], b: readonly string[]): boolean {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a]
    let at = 0
    for (const part of long) if (this.#samePart(short[at], part)) at++
    return at === short.length
  }

  #samePart(a: string | undefined, b: string): boolean {
    if (a === undefined) return false
    if (a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))) return true
    const long = (part: string): string => this.#words?.nicknames.get(part) ?? part
    return long(a) === long(b) || (a.length > 2 && b.length > 2 && skeleton(a) === skeleton(b))
  }

  #sameCountry(cluster: Cluster, { actor }: Member): boolean {
    return (
      actor.country === undefined ||
      cluster.members.every(
        (other) => other.actor.country === undefined || other.actor.country === actor.country,
      )
    )
  }

  #sameRole(cluster: Cluster, { actor, day }: Member): boolean {
    return actor.roles.some((role) => this.#holds(cluster, role.text, role.of, day))
  }

  #holds(cluster: Cluster, text: string, of: string | undefined, day: DaySpan | undefined): boolean {
    return cluster.members.some(
      (member) =>
        near(member.day, day) &&
        member.actor.roles.some(
          (role) => role.of === of && of !== undefined && this.#sameOffice(role.text, text, of),
        ),
    )
  }

  #sameOffice(a: string, b: string, of: string | undefined): boolean {
    const words = this.#words
    if (words === undefined) return a === b
    const [own = a, asked = b] = [a, b].map((text) => words.sameOffices.get(text) ?? text)
    const isState = of !== undefined && /^[A-Z]{2}$/u.test(of)
    const leads = (text: string): boolean =>
      words.leaderNouns.has(text) || (isState ? words.topRoles.has(text) : words.bodyHeads.has(text))
    return (
      own === asked || (words.leaderNouns.has(a) && leads(asked)) || (words.leaderNouns.has(b) && leads(own))
    )
  }

  /** Whether a report of the cluster speaks of the same others: one person or body, or two states. */
  #shares(cluster: Cluster, member: Member): boolean {
    const own = this.#contexts.get(member.report)
    if (own === undefined) return false
    const name = partsOf(member.actor.name).at(-1) ?? ''
    const self = new Set([`person ${name}`, `body ${bodyKey(member.actor.name)}`])
    return cluster.members.slice(0, MOST_COMPARED).some(({ report }) => {
      if (report === member.report) return false
      let weight = 0
      for (const one of this.#contexts.get(report) ?? [])
        if (own.has(one) && !self.has(one)) weight += one.startsWith('state ') ? 1 : 2
      return weight >= 2
    })
  }

  /** 'foreign ministry', 'supreme court': every state has one. */
  #isGeneric(key: string): boolean {
    const words = this.#words
    return (
      words !== undefined &&
      key
        .split(' ')
        .every((word) =>
          [words.organisationHeads, words.genericParts, words.nameLinks, words.unnamedGroups].some((set) =>
            set.has(word),
          ),
        )
    )
  }
}

/** The sounds of the first and the last part of a name, under which namesakes are looked for. */
const endsOf = (parts: readonly string[]): readonly string[] => [
  ...new Set([parts.at(-1) ?? '', parts[0] ?? ''].map(skeleton)),
]

/** The longest name of an actor, in parts. */
const fullest = (actor: Actor): readonly string[] =>
  [actor.name, ...actor.names]
    .map(partsOf)
    .reduce((best, parts) => (parts.length > best.length ? parts : best), [])

const near = (a: DaySpan | undefined, b: DaySpan | undefined): boolean =>
  a === undefined || b === undefined || (a.first - b.last <= ROLE_DAYS && b.first - a.last <= ROLE_DAYS)

function finish(clusters: readonly Cluster[]): Linked {
  const filled = clusters.filter(({ members }) => members.length > 0)
  const named = groupBy(
    filled,
    (cluster) => `${cluster.kind}\u0000${fold(nameOf(cluster))}\u0000${countryOf(cluster) ?? ''}`,
  )
  const idOf = new Map<string, string>()
  const actors: RecordActor[] = []
  for (const [key, namesakes] of named)
    for (const cluster of namesakes) {
      const keys = cluster.members.map((member) => member.key).sort(byCodeUnit)
      // The id does not change when reports are added, unless two bear the same name.
      const id = stableId('a', namesakes.length === 1 ? [key] : [key, keys[0] ?? ''])
      for (const member of keys) idOf.set(member, id)
      const country = countryOf(cluster)
      actors.push({
        id,
        kind: cluster.kind,
        name: nameOf(cluster),
        ...(country === undefined ? {} : { country }),
        names: namesOf(cluster),
        roles: rolesOf(cluster),
        because: [...cluster.because].sort(byCodeUnit),
      })
    }
  actors.sort((a, b) => byCodeUnit(a.id, b.id))
  return { actors, actorOf: (report, localId) => idOf.get(`${report}/${localId}`) }
}

/** The fullest name, in the spelling whose last part is written most often; the table's name for a state. */
function nameOf(cluster: Cluster): string {
  if (cluster.corrected !== undefined) return cluster.corrected
  if (cluster.known !== undefined) return cluster.known.name
  const own = cluster.members.filter(({ actor }) => actor.kind === cluster.kind)
  const surnames = new Map<string, number>()
  for (const { actor, text } of own)
    for (const { start, end, form } of actor.mentions) {
      const last = form === 'name' ? partsOf(text.slice(start, end)).at(-1) : undefined
      if (last !== undefined) surnames.set(last, (surnames.get(last) ?? 0) + 1)
    }
  const votes = groupBy(own, ({ actor }) => actor.name)
  const weight = (name: string): number =>
    (surnames.get(partsOf(name).at(-1) ?? '') ?? 0) + (votes.get(name)?.length ?? 0)
  const isFull = (name: string): number => Math.min(2, partsOf(name).length)
  const [best = ''] = [...votes.keys()].sort(
    (a, b) => isFull(b) - isFull(a) || weight(b) - weight(a) || b.length - a.length || byCodeUnit(a, b),
  )
  return best
}

function countryOf(cluster: Cluster): string | undefined {
  if (cluster.known?.country !== undefined) return cluster.known.country
  const votes = new Map<string, number>()
  for (const { actor } of cluster.members)
    if (actor.country !== undefined) votes.set(actor.country, (votes.get(actor.country) ?? 0) + 1)
  return [...votes].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b))[0]?.[0]
}

/** Every name as written, the commonest first, with where it is written. */
function namesOf({ members }: Cluster): RecordActor['names'] {
  const spans = new Map<string, Span[]>()
  for (const { actor, report, text } of members)
    for (const { start, end, form } of actor.mentions)
      if (form === 'name') {
        const name = text.slice(start, end).replace(/\s+/gu, ' ')
        const same = spans.get(name)
        if (same === undefined) spans.set(name, [{ report, start, end }])
        else same.push({ report, start, end })
      }
  return [...spans]
    .map(([text, all]) => ({ text, spans: all.toSorted(bySpan) }))
    .sort((a, b) => b.spans.length - a.spans.length || byCodeUnit(a.text, b.text))
}

function rolesOf({ members }: Cluster): RecordActor['roles'] {
  const roles = members.flatMap(({ actor, report }) =>
    actor.roles.map(({ text, of, start, end }) => ({ text, of, span: { report, start, end } })),
  )
  return [...groupBy(roles, ({ text, of }) => `${text}\u0000${of ?? ''}`).values()]
    .flatMap((same) => {
      const [first] = same
      if (first === undefined) return []
      const { text, of } = first
      return [{ text, ...(of === undefined ? {} : { of }), spans: same.map(({ span }) => span).sort(bySpan) }]
    })
    .sort(
      (a, b) =>
        b.spans.length - a.spans.length || byCodeUnit(a.text, b.text) || byCodeUnit(a.of ?? '', b.of ?? ''),
    )
}

const bySpan = (a: Span, b: Span): number =>
  byCodeUnit(a.report, b.report) || a.start - b.start || a.end - b.end
