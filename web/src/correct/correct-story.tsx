import { Pencil } from 'lucide-react'
import type { Correction } from 'rapporteur/correct/correction.js'
import { type Lookup, nameOf } from 'rapporteur/record/lookup.js'
import type { Story } from 'rapporteur/story/story.js'
import type { ReportId } from 'rapporteur/text/range.js'
import { useState } from 'react'
import { useStories } from '../lib/queries.ts'
import css from './correcting.module.css'
import { Choices, CorrectDialog, Finder, wordOf } from './dialog.tsx'

interface One {
  readonly all: Lookup
  readonly story: Story
}

/** The way to name a story, to join it with another, to part it, and to count outlets as one witness. */
export const CorrectStory = ({ all, story }: One) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={`${css.open} no-print`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Pencil size={13} aria-hidden /> Correct the story
      </button>
      {isOpen && <StoryDialog all={all} story={story} close={() => setOpen(false)} />}
    </>
  )
}

type Wrong = 'title' | 'merge' | 'split' | 'origin'

const StoryDialog = ({ all, story, close }: One & { readonly close: () => void }) => {
  const [wrong, setWrong] = useState<Wrong>('title')
  const [search, setSearch] = useState('')
  const others = useStories(search.trim() === '' ? {} : { q: search.trim() })
  const found = (others.data?.pages.flatMap(({ rows }) => rows) ?? []).filter(({ id }) => id !== story.id)
  const corrections = (form: FormData): readonly Correction[] => {
    const [first] = story.reports
    if (first === undefined) return []
    switch (wrong) {
      case 'title':
        return [{ kind: 'rename-story', report: first.id, title: wordOf(form, 'title') }]
      case 'merge': {
        const other = found.find(({ id }) => id === wordOf(form, 'other'))?.reports[0]
        return other === undefined || !isReport(other.id)
          ? []
          : [{ kind: 'merge-stories', reports: [first.id, other.id] }]
      }
      case 'split': {
        const leaving = form.getAll('report')
        const reports = story.reports.filter(({ id }) => leaving.includes(id)).map(({ id }) => id)
        return reports.length === 0 ? [] : [{ kind: 'split-story', reports }]
      }
      case 'origin': {
        const outlets = form.getAll('outlet').map(String)
        return outlets.length < 2 ? [] : [{ kind: 'same-origin', outlets }]
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
          ['title', 'The story has another name'],
          ['merge', 'It is one with another story'],
          ['split', 'Some reports are a story of their own'],
          ['origin', 'Some outlets are one witness'],
        ]}
      />
      {wrong === 'title' && (
        <label className={css.field}>
          Name
          <input name="title" required maxLength={500} defaultValue={story.title} />
        </label>
      )}
      {wrong === 'merge' && (
        <Finder
          label="The other story"
          name="other"
          search={search}
          setSearch={setSearch}
          found={found.map(({ id, title }) => ({ id, words: title }))}
        />
      )}
      {wrong === 'split' && (
        <Several
          legend="Reports that leave"
          name="report"
          least={1}
          choices={story.reports.map(({ id }) => [id, reportWords(all, id)])}
        />
      )}
      {wrong === 'origin' && (
        <Several
          legend="Outlets that count as one"
          name="outlet"
          least={2}
          choices={outletsOf(all, story).map((outlet) => [outlet, outlet])}
        />
      )}
    </CorrectDialog>
  )
}

/** Ids come over the wire as words. */
const isReport = (id: string): id is ReportId => id !== ''

const reportWords = (all: Lookup, id: ReportId): string =>
  [nameOf(all, id), all.reports.get(id)?.title].filter(Boolean).join(': ')

const outletsOf = (all: Lookup, story: Story): readonly string[] =>
  [...new Set(story.reports.flatMap(({ id }) => all.reports.get(id)?.outlet ?? []))].sort()

interface Several {
  readonly legend: string
  readonly name: string
  readonly least: number
  readonly choices: readonly (readonly [string, string])[]
}

/** Several of a list; so many at least, which the browser asks for at the first box. */
export const Several = ({ legend, name, least, choices }: Several) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const turn = (key: string, isOn: boolean): void =>
    setChosen(new Set(isOn ? [...chosen, key] : [...chosen].filter((one) => one !== key)))
  return (
    <fieldset className={`${css.choices} ${css.many}`}>
      <legend>{legend}</legend>
      {choices.length < least && <p>There are not enough of them here.</p>}
      {choices.map(([key, words]) => (
        <label key={key}>
          <input
            type="checkbox"
            name={name}
            value={key}
            checked={chosen.has(key)}
            required={chosen.size < least && !chosen.has(key)}
            onChange={(event) => turn(key, event.target.checked)}
          />{' '}
          {words}
        </label>
      ))}
    </fieldset>
  )
}
