import { Pencil } from 'lucide-react'
import type { Correction, Speaker } from 'rapporteur/correct/correction.js'
import type { RecordActor } from 'rapporteur/corroborate/actors.js'
import type { Item, ItemMention } from 'rapporteur/corroborate/item.js'
import { verdictLabel } from 'rapporteur/record/contents.js'
import { actorName, type Lookup, nameOf } from 'rapporteur/record/lookup.js'
import { capital } from 'rapporteur/record/prose.js'
import type { Span } from 'rapporteur/text/range.js'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { KINDS } from '../actor/actors-page.tsx'
import { correctionsAddress } from '../lib/address.ts'
import css from './correcting.module.css'
import { Choices, CorrectDialog, Finder, wordOf } from './dialog.tsx'

interface One {
  readonly all: Lookup
  readonly item: Item
}

/** The way to say that the machine is wrong about an item, and what people said of it already. */
export const CorrectItem = ({ all, item }: One) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={`${css.open} no-print`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Pencil size={13} aria-hidden /> Correct
        <span className="visually-hidden">: {item.label.slice(0, LABEL)}</span>
      </button>
      {isOpen && <ItemDialog all={all} item={item} close={() => setOpen(false)} />}
      {(item.corrected ?? []).map((line) => (
        <Link key={line} href={correctionsAddress(item.story)} className={css.corrected}>
          {line}
        </Link>
      ))}
    </>
  )
}

const LABEL = 80

type Wrong = 'speaker' | 'verdict' | 'right' | 'place'

const ItemDialog = ({ all, item, close }: One & { readonly close: () => void }) => {
  const isStatement = item.kind === 'statement'
  const [wrong, setWrong] = useState<Wrong>(isStatement ? 'speaker' : 'verdict')
  const verdict = verdictLabel(item)
  const choices: readonly (readonly [Wrong, string])[] = [
    ...(isStatement ? [['speaker', 'Somebody else said it'] as const] : []),
    ['verdict', `“${verdict}” is wrong`],
    ['right', `“${verdict}” is right`],
    ['place', 'Some of its words belong elsewhere'],
  ]
  const corrections = (form: FormData): readonly Correction[] => {
    switch (wrong) {
      case 'speaker':
        return speakerCorrections(all, item, form)
      case 'verdict':
      case 'right':
        return judgement(item, wrong === 'right')
      case 'place':
        return move(all, item, form)
      default:
        return wrong satisfies never
    }
  }
  return (
    <CorrectDialog title="What should be corrected?" corrections={corrections} close={close}>
      <p>{item.label}</p>
      <Choices legend="Correction" name="wrong" chosen={wrong} choose={setWrong} choices={choices} />
      {wrong === 'speaker' && <SpeakerFields all={all} item={item} />}
      {wrong === 'place' && <PlaceFields all={all} item={item} />}
    </CorrectDialog>
  )
}

const ALL_MENTIONS = 'all'

/** The words of a mention with their report, for a list to choose from. */
const mentionWords = (all: Lookup, mention: ItemMention): string =>
  `${nameOf(all, mention.report)}: ${mention.quote.slice(0, LABEL)}`

const spanOf = ({ report, start, end }: Span): Span => ({ report, start, end })

const mentionsChosen = (item: Item, form: FormData): readonly ItemMention[] => {
  const chosen = wordOf(form, 'mention')
  return item.mentions.filter((_, i) => chosen === ALL_MENTIONS || chosen === String(i))
}

const SpeakerFields = ({ all, item }: One) => {
  const id = useId()
  const [who, setWho] = useState<'named' | 'nobody'>('named')
  const [name, setName] = useState('')
  const actors = actorsOf(all)
  const isKnown = actors.some((actor) => actor.name === name.trim())
  return (
    <>
      <Choices
        legend="Who said it"
        name="who"
        chosen={who}
        choose={setWho}
        choices={[
          ['named', item.speaker === undefined ? 'This one' : `Not ${actorName(all, item.speaker)}, but`],
          ['nobody', 'It cannot be told'],
        ]}
      />
      {who === 'named' && (
        <>
          <label className={css.field}>
            Name, of the story or any other
            <input
              name="speaker"
              list={id}
              required
              autoComplete="off"
              maxLength={500}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <datalist id={id}>
            {actors.map((actor) => (
              <option key={actor.id} value={actor.name} />
            ))}
          </datalist>
          {name.trim() !== '' && !isKnown && (
            <label className={css.field}>
              The story does not name them: what are they?
              <select name="kind">
                {KINDS.map(([kind]) => (
                  <option key={kind} value={kind}>
                    {capital(kind)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </>
      )}
      {item.mentions.length > 1 && <MentionField all={all} item={item} everywhere />}
    </>
  )
}

const MentionField = ({ all, item, everywhere = false }: One & { readonly everywhere?: boolean }) => (
  <label className={css.field}>
    Which words
    <select name="mention">
      {everywhere && <option value={ALL_MENTIONS}>those of all {item.mentions.length} places</option>}
      {item.mentions.map((mention, i) => (
        <option key={`${mention.report} ${mention.start}`} value={i}>
          {mentionWords(all, mention)}
        </option>
      ))}
    </select>
  </label>
)

/** Everybody whom the story names, each name once. */
function actorsOf(all: Lookup): readonly RecordActor[] {
  const named = new Map(all.record.actors.map((actor) => [actor.name, actor]))
  return [...named.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function speakerCorrections(all: Lookup, item: Item, form: FormData): readonly Correction[] {
  const name = wordOf(form, 'speaker')
  const known = actorsOf(all).find((actor) => actor.name === name)
  const kind = known?.kind ?? KINDS.find(([one]) => one === wordOf(form, 'kind'))?.[0] ?? 'person'
  const speaker: Speaker | null =
    name === '' ? null : { kind, name, ...(known?.country !== undefined && { country: known.country }) }
  const mentions = item.mentions.length === 1 ? item.mentions : mentionsChosen(item, form)
  return mentions.map((mention) => ({ kind: 'set-speaker', statement: spanOf(mention), speaker }))
}

const judgement = (item: Item, right: boolean): readonly Correction[] =>
  item.mentions.slice(0, 1).map((mention) => ({
    kind: 'judge-verdict',
    item: item.kind,
    mention: spanOf(mention),
    verdict: item.verdict.kind,
    right,
  }))

const ALONE = 'alone'
const MOST_FOUND = 50

/** Where words may be moved to: items of the same kind in the same story. */
const PlaceFields = ({ all, item }: One) => {
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  const found = all.record.items
    .filter((one) => one.kind === item.kind && one.story === item.story && one !== item)
    .filter((one) => one.label.toLowerCase().includes(wanted))
    .slice(0, MOST_FOUND)
    .map((one) => ({ id: one.id, words: one.label.slice(0, 2 * LABEL) }))
  const own = item.mentions.length > 1 ? [{ id: ALONE, words: 'a line of their own' }] : []
  return (
    <>
      <MentionField all={all} item={item} />
      <Finder
        label="They belong to"
        name="to"
        search={search}
        setSearch={setSearch}
        found={[...own, ...found]}
      />
    </>
  )
}

function move(all: Lookup, item: Item, form: FormData): readonly Correction[] {
  const chosen = wordOf(form, 'to')
  const to = all.items.get(chosen)?.mentions[0]
  if (to === undefined && chosen !== ALONE) return []
  return mentionsChosen(item, form).map((mention) => ({
    kind: 'move-mention',
    item: item.kind,
    mention: spanOf(mention),
    to: to === undefined ? null : spanOf(to),
  }))
}
