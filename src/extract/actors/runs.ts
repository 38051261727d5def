import type { RoleNoun, View } from './view.ts'

/** A capitalised role noun that is yet part of a name: 'Stephen King', 'General Motors', 'Justice Department'. */
function isNamePart(view: View, role: RoleNoun, runFrom: number, inside: boolean): boolean {
  if (!view.isCapital(role.from)) return false
  if (inside || view.words.honorifics.has(view.norm(role.from - 1))) return true // "Mr. King"
  if (role.to === role.from + 1 && role.from > runFrom && view.isGiven(role.from - 1)) return true
  if (isMembers(view, role.to)) return true
  for (let i = role.to; i < role.to + 3 && view.isName(i); i++)
    if (view.words.organisationHeads.has(view.norm(i)) && !view.isGiven(i)) return true
  return view.words.weakRoles.has(role.text) && view.isName(role.to) && !view.isGiven(role.to)
}

/** 'Jean-Claude' and 'Jong-un' are one name, 'Russia-China' and 'US-based' are not. */
function joinsByHyphen(view: View, at: number): boolean {
  if (!view.isGlued(at) || !view.isGlued(at + 1) || at + 1 >= view.sentence.to) return false
  if (view.match(at - 1, at) !== undefined) return false
  if (view.match(at + 1) !== undefined && !view.isGiven(at + 1)) return false
  const next = view.document.tokens[at + 1]?.text ?? ''
  return view.isName(at + 1) || (/^\p{Ll}{1,4}$/u.test(next) && !view.words.hyphenTails.has(next))
}

/** "Workers' Party", "People's Daily": a possessive inside a name. */
const isMembers = ({ words, norm, isCapital, match }: View, mark: number): boolean =>
  words.possessiveMarks.has(norm(mark)) &&
  words.members.has(norm(mark - 1)) &&
  isCapital(mark - 1) &&
  isCapital(mark + 1) &&
  match(mark - 1, mark) === undefined

/** How the words of a name hang together after its first word; each gives the index after what it takes. */
const joins: readonly ((view: View, i: number, inside: boolean) => number | undefined)[] = [
  (view, i, inside) =>
    view.isName(i) || (inside && view.isCapital(i) && view.isOwnName(i)) ? i + 1 : undefined,
  // "Ursula von der Leyen", "Mohammed bin Salman al-Saud"
  ({ words, norm, isName }, i) => {
    if (!words.particles.has(norm(i))) return undefined
    if (isName(i + 1)) return i + 2
    return (norm(i + 1) === '-' || words.particles.has(norm(i + 1))) && isName(i + 2) ? i + 3 : undefined
  },
  (view, i) => (view.norm(i) === '-' && joinsByHyphen(view, i) ? i + 2 : undefined),
  ({ norm, isName }, i) => (norm(i) === '&' && isName(i + 1) ? i + 2 : undefined),
  // "Ministry of Foreign Affairs", "Department of Health and Human Services"
  ({ words, norm, isName, isGiven }, i) => {
    if (!words.nameLinks.has(norm(i)) || !words.organisationHeads.has(norm(i - 1))) return undefined
    const next = words.articles.has(norm(i + 1)) ? i + 2 : i + 1
    return isName(next) && !isGiven(next) ? next : undefined
  },
  // "Commission on Public Health", not "the Council on Monday" or "on Norland"
  ({ words, norm, isName, isGiven, match }, i) =>
    words.studies.has(norm(i - 1)) &&
    words.studyLinks.has(norm(i)) &&
    isName(i + 1) &&
    !isGiven(i + 1) &&
    match(i + 1) === undefined
      ? i + 1
      : undefined,
  // "… and Human Services", not "and NATO" or "and the Senate"
  ({ words, norm, isName, isGiven, match }, i, inside) =>
    inside &&
    words.conjunctions.has(norm(i)) &&
    isName(i + 1) &&
    !isGiven(i + 1) &&
    match(i + 1) === undefined &&
    !words.organisationHeads.has(norm(i + 1))
      ? i + 2
      : undefined,
  (view, i) => (isMembers(view, i) ? i + 2 : undefined),
]

/** The longest a name may be, in tokens: no name of the tables comes near. */
const LONGEST_RUN = 20

/** The index after the run of names that begins at token `from`; `from` itself where none does. */
export function endOfRun(view: View, from: number): number {
  const { sentence, words, norm } = view
  let i = from
  let inside = false
  while (i < Math.min(sentence.to, from + LONGEST_RUN)) {
    const match = view.match(i)
    if (match === undefined || match.to === i + 1) {
      const role = view.role(i)
      if (role !== undefined && !isNamePart(view, role, from, inside)) break
    }
    if (match !== undefined && (match.to > i + 1 || view.isOwnName(i))) {
      i = match.to
      continue
    }
    if (i > from && words.honorifics.has(norm(i))) break
    let next: number | undefined
    for (const join of i === from ? joins.slice(0, 1) : joins) {
      next = join(view, i, inside)
      if (next !== undefined) break
    }
    if (next === undefined) break
    inside ||= words.nameLinks.has(norm(i)) || words.studyLinks.has(norm(i))
    i = Math.min(next, sentence.to)
  }
  return i
}
