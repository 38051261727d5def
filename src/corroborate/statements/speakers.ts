import type { ActorKind } from '../../extract/finding.ts'
import { fold } from '../../text/fold.ts'
import type { Scene } from '../scene.ts'

/**
 * What two names for a speaker say of each other: `kin` are a body and those who speak for it (the police and their
 * chief, a state and its president), who may be named for the same words; `unknown`: one report does not say.
 */
export type Relation = 'same' | 'kin' | 'unknown' | 'other'

/** What the reports of a story tell of one actor. */
interface Profile {
  readonly kinds: Set<ActorKind>
  readonly countries: Set<string>
  readonly names: Set<string>
  /** Whom it holds a role in: codes of states, names of bodies; and the words of its roles. */
  readonly serves: Set<string>
  readonly roles: Set<string>
}

export type Speakers = (a: string | undefined, b: string | undefined) => Relation

/** Looks up how speakers of a story stand to each other. */
export function speakersOf(scene: Scene): Speakers {
  const profiles = profilesOf(scene)
  const known = new Map<string, boolean>()
  return (a, b) => {
    if (a === undefined || b === undefined) return 'unknown'
    if (a === b) return 'same'
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    const [x, y] = [profiles.get(a), profiles.get(b)]
    const isKin =
      known.get(key) ?? (x !== undefined && y !== undefined && (speaksFor(x, y) || speaksFor(y, x)))
    known.set(key, isKin)
    return isKin ? 'kin' : 'other'
  }
}

function profilesOf(scene: Scene): ReadonlyMap<string, Profile> {
  const profiles = new Map<string, Profile>()
  for (const { report, actors } of scene.extractions)
    for (const actor of actors) {
      const id = scene.actorOf(report.id, actor.id)
      if (id === undefined) continue
      const profile = profiles.get(id) ?? {
        kinds: new Set(),
        countries: new Set(),
        names: new Set(),
        serves: new Set(),
        roles: new Set(),
      }
      profiles.set(id, profile)
      profile.kinds.add(actor.kind)
      if (actor.country !== undefined) profile.countries.add(actor.country)
      for (const name of [actor.name, ...actor.names]) profile.names.add(fold(name))
      for (const role of actor.roles) {
        profile.roles.add(fold(role.text))
        if (role.of !== undefined) profile.serves.add(fold(role.of))
      }
    }
  return profiles
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const one of a) if (b.has(one)) return true
  return false
}

const isBody = ({ kinds }: Profile): boolean => kinds.has('organisation') || kinds.has('group')

/** Whether `person` may be quoted for `body`: an office or person of a state or organisation, a state's own bodies. */
function speaksFor(person: Profile, body: Profile): boolean {
  const isPerson = person.kinds.has('person') || person.kinds.has('office')
  if (body.kinds.has('state')) {
    const codes = new Set([...body.countries].map(fold))
    return (
      (isPerson && (meets(person.serves, codes) || meets(person.serves, body.names))) ||
      (isBody(person) && meets(person.countries, body.countries))
    )
  }
  if (!isPerson || !isBody(body)) return false
  if (meets(person.serves, body.names)) return true
  // "the police chief" and "the police": the body's name stands in the words of the role.
  const words = [...person.roles].map((role) => new Set(role.split(' ')))
  return [...body.names].some((name) => words.some((role) => name.split(' ').every((word) => role.has(word))))
}
