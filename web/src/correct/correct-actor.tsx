import { useQuery } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import type { Correction } from 'rapporteur/correct/correction.js'
import { type Lookup, lookup, nameOf } from 'rapporteur/record/lookup.js'
import type { Span } from 'rapporteur/text/range.js'
import { useState } from 'react'
import { client } from '../lib/client.ts'
import { type ActorRow, useActors } from '../lib/queries.ts'
import { Loading } from '../parts/states.tsx'
import { Several } from './correct-story.tsx'
import css from './correcting.module.css'
import { Choices, CorrectDialog, Finder, wordOf } from './dialog.tsx'

/** The way to name an actor, to join it with another, and to part namesakes. */
export const CorrectActor = ({ actor }: { readonly actor: ActorRow }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={`${css.open} no-print`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Pencil size={13} aria-hidden /> Correct the actor
      </button>
      {isOpen && <ActorDialog actor={actor} close={() => setOpen(false)} />}
    </>
  )
}

/** Where an actor is named: a correction points at words, not at ids. */
interface Naming {
  readonly all: Lookup
  /** One for each report and name. */
  readonly spans: readonly Span[]
}

/** So many stories are asked for the words that name an actor. */
const MOST_STORIES = 5

async function namingOf(actor: string): Promise<readonly Naming[]> {
  const { rows } = await client.get('/stories', { query: { actor, limit: MOST_STORIES } })
  return Promise.all(
    rows.map(async ({ id }) => {
      const all = lookup(await client.get('/stories/{id}/record', { params: { id } }))
      const places = new Map<string, Span>()
      for (const { text, spans } of all.actors.get(actor)?.names ?? [])
        for (const span of spans) places.set(`${span.report} ${text}`, span)
      return { all, spans: [...places.values()] }
    }),
  )
}

const useNaming = (actor: string) =>
  useQuery({ queryKey: ['actor', actor, 'naming'], queryFn: () => namingOf(actor), enabled: actor !== '' })

type Wrong = 'name' | 'merge' | 'split'

const ActorDialog = ({ actor, close }: { readonly actor: ActorRow; readonly close: () => void }) => {
  const [wrong, setWrong] = useState<Wrong>('name')
  const [search, setSearch] = useState('')
  const [other, setOther] = useState('')
  const naming = useNaming(actor.id)
  const named = useNaming(other)
  const actors = useActors({ kind: actor.kind, ...(search.trim() !== '' && { q: search.trim() }) })
  const found = (actors.data?.pages.flatMap(({ rows }) => rows) ?? []).filter(({ id }) => id !== actor.id)
  if (naming.data === undefined) return <Loading what="where it is named" />
  const spans = naming.data.flatMap((one) => one.spans)
  const corrections = (form: FormData): readonly Correction[] => {
    const [first] = spans
    if (first === undefined) return []
    switch (wrong) {
      case 'name':
        return [{ kind: 'rename-actor', mention: first, name: wordOf(form, 'name') }]
      case 'merge': {
        const second = named.data?.flatMap((one) => one.spans)[0]
        return second === undefined ? [] : [{ kind: 'merge-actors', mentions: [first, second] }]
      }
      case 'split': {
        const leaving = form.getAll('mention')
        const mentions = spans.filter((span) => leaving.includes(keyOf(span)))
        return mentions.length === 0 ? [] : [{ kind: 'split-actor', mentions }]
      }
      default:
        return wrong satisfies never
    }
  }
  return (
    <CorrectDialog title="What should be corrected?" corrections={corrections} close={close}>
      <Choices
        legend="Correction"
        name="wrong"
        chosen={wrong}
        choose={setWrong}
        choices={[
          ['name', 'It has another name'],
          ['merge', 'It is one with another actor'],
          ['split', 'In some reports it is somebody else'],
        ]}
      />
      {wrong === 'name' && (
        <label className={css.field}>
          Name
          <input name="name" required maxLength={500} defaultValue={actor.name} />
        </label>
      )}
      {wrong === 'merge' && (
        <Finder
          label="The other actor"
          name="other"
          search={search}
          setSearch={setSearch}
          found={found.map(({ id, name }) => ({ id, words: name }))}
          choose={setOther}
        />
      )}
      {wrong === 'split' && (
        <Several
          legend="Where somebody else is meant"
          name="mention"
          least={1}
          choices={naming.data.flatMap(({ all, spans }) =>
            spans.map((span) => [keyOf(span), wordsAt(all, span)] as const),
          )}
        />
      )}
    </CorrectDialog>
  )
}

const keyOf = ({ report, start, end }: Span): string => `${report} ${start} ${end}`

const AROUND = 40

/** The words in some of what stands around them. */
function wordsAt(all: Lookup, { report, start, end }: Span): string {
  const text = all.reports.get(report)?.text ?? ''
  return `${nameOf(all, report)}: … ${text.slice(Math.max(0, start - AROUND), end + AROUND)} …`
}
