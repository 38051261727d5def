import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf } from 'rapporteur/client/client.js'
import { counted } from 'rapporteur/record/prose.js'
import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react'
import { Link } from 'wouter'
import { reportAddress, storyAddress } from '../lib/address.ts'
import { client } from '../lib/client.ts'
import { useTitle } from '../lib/title.ts'
import css from './add-page.module.css'

type Taken = AnswerOf<'POST', '/reports'>

/** One thing that was given, and what became of it. */
interface Given {
  readonly key: number
  readonly name: string
  readonly outcome: 'waiting' | Taken | { readonly error: string }
}

/** Files are dropped, a text is pasted, an address is typed; each is read at once, and it is told what became of it. */
export const AddPage = () => {
  useTitle('Add reports')
  const queries = useQueryClient()
  const next = useRef(0)
  const [given, setGiven] = useState<readonly Given[]>([])
  const settle = (key: number, outcome: Given['outcome']): void =>
    setGiven((before) => before.map((one) => (one.key === key ? { ...one, outcome } : one)))
  const add = useMutation({
    mutationFn: async ({ take }: { readonly key: number; readonly take: () => Promise<Taken> }) => take(),
    scope: { id: 'add' }, // one after the other: the server is asked for no more than it can do
    onSuccess: async (taken, { key }) => {
      settle(key, taken)
      await queries.invalidateQueries()
    },
    onError: (error, { key }) => settle(key, { error: error.message }),
  })
  const give = (name: string, take: () => Promise<Taken>): void => {
    const key = next.current++
    setGiven((before) => [{ key, name, outcome: 'waiting' }, ...before])
    add.mutate({ key, take })
  }
  const giveFiles = (files: Iterable<File>): void => {
    for (const file of files) give(file.name, () => client.addFile(file, { wait: 'true', name: file.name }))
  }
  return (
    <>
      <h1>Add reports</h1>
      <Files give={giveFiles} />
      <div className={css.ways}>
        <Words
          give={(title, body) =>
            give(title, () => client.post('/reports', { body, query: { wait: 'true' } }))
          }
        />
        <Address
          give={(url) => give(url, () => client.post('/reports', { body: { url }, query: { wait: 'true' } }))}
        />
      </div>
      <ol className={css.given} aria-live="polite" aria-label="What was added">
        {given.map((one) => (
          <li key={one.key}>
            <b>{one.name}</b> <Outcome outcome={one.outcome} />
          </li>
        ))}
      </ol>
    </>
  )
}

const Files = ({ give }: { readonly give: (files: Iterable<File>) => void }) => {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    give(event.dataTransfer.files)
  }
  return (
    <section
      aria-labelledby={id}
      className={`${css.drop} ${isOver ? css.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={id}>Drop files here</h2>
      <p className="quiet">Texts, pages, feeds, mail, JSON lines, CSV, web archives, ZIP and TAR.</p>
      <label>
        or choose them{' '}
        <input
          type="file"
          multiple
          onChange={(event) => {
            give(event.target.files ?? [])
            event.target.value = ''
          }}
        />
      </label>
    </section>
  )
}

/** A type and not an interface, so that it fits what JSON may hold. */
type Typed = {
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly text: string
}

const Words = ({ give }: { readonly give: (name: string, body: Typed) => void }) => {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const word = (name: string): string => String(form.get(name) ?? '').trim()
    const [title, outlet, published] = [word('title'), word('outlet'), word('published')]
    give(title === '' ? 'Pasted text' : title, {
      text: word('text'),
      ...(title !== '' && { title }),
      ...(outlet !== '' && { outlet }),
      ...(published !== '' && { published }),
    })
    event.currentTarget.reset()
  }
  return (
    <form onSubmit={submit} className={css.form}>
      <h2>Paste a text</h2>
      <label>
        Title <input name="title" maxLength={500} />
      </label>
      <label>
        Outlet <input name="outlet" maxLength={500} />
      </label>
      <label>
        Published <input name="published" type="date" />
      </label>
      <label>
        Text <textarea name="text" rows={8} required />
      </label>
      <button type="submit">Add the text</button>
    </form>
  )
}

const Address = ({ give }: { readonly give: (url: string) => void }) => {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    give(String(new FormData(event.currentTarget).get('url') ?? ''))
    event.currentTarget.reset()
  }
  return (
    <form onSubmit={submit} className={css.form}>
      <h2>Fetch an address</h2>
      <label>
        Address <input name="url" type="url" placeholder="https://" required />
      </label>
      <p className="quiet">The page is fetched by the server; no script of it runs.</p>
      <button type="submit">Fetch it</button>
    </form>
  )
}

const Outcome = ({ outcome }: { readonly outcome: Given['outcome'] }) => {
  if (outcome === 'waiting') return <span className="quiet">is being read …</span>
  if ('error' in outcome) return <span className={css.error}>{outcome.error}</span>
  const { reports, unread } = outcome
  return (
    <>
      <span className="quiet">
        {counted(reports.length, 'report')}
        {reports.every(({ added }) => !added) ? ', known before' : ''}
        {unread.length > 0 && `, ${counted(unread.length, 'part')} unread`}
      </span>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <Link href={reportAddress(report.id)}>{report.title ?? report.source}</Link>
            {report.story !== null && (
              <>
                {' '}
                in <Link href={storyAddress(report.story)}>its story</Link>
              </>
            )}
          </li>
        ))}
        {unread.map(({ source, notes }) => (
          <li key={source} className={css.error}>
            {source}: {notes.map(({ message }) => message).join('; ')}
          </li>
        ))}
      </ul>
    </>
  )
}
