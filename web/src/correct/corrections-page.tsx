import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { KeptCorrection } from 'rapporteur/correct/correction.js'
import { counted, dateText } from 'rapporteur/record/prose.js'
import { type ChangeEvent, useState } from 'react'
import { Link } from 'wouter'
import { storyAddress, useAddressState } from '../lib/address.ts'
import { client } from '../lib/client.ts'
import { useTitle } from '../lib/title.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import css from './correcting.module.css'
import { useUndo } from './correcting.tsx'
import { CorrectionWords } from './correction-words.tsx'
import { Dialog, wordOf } from './dialog.tsx'

/** What people corrected, latest first; what was taken back stands there too. */
export const CorrectionsPage = () => {
  useTitle('Corrections')
  const [{ story }] = useAddressState(['story'])
  const corrections = useCorrections(story)
  const rows = corrections.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <div className={css.page}>
      <h1>Corrections</h1>
      {story !== undefined && (
        <p>
          Those of <Link href={storyAddress(story)}>one story</Link>.{' '}
          <Link href="/corrections">All corrections</Link>
        </p>
      )}
      <Moving />
      {corrections.isPending && <Loading what="the corrections" />}
      {corrections.isError && <Failed error={corrections.error} again={() => void corrections.refetch()} />}
      {corrections.isSuccess && rows.length === 0 && (
        <Empty title="Nothing was corrected yet">
          <p>
            Where the machine is wrong, choose “Correct” beside it in a <Link href="/">story</Link>. What you
            say stays, however often the reports are analysed again.
          </p>
        </Empty>
      )}
      <ol className={css.list}>
        {rows.map((kept) => (
          <Row key={kept.id} kept={kept} />
        ))}
      </ol>
      {corrections.hasNextPage && (
        <button type="button" onClick={() => void corrections.fetchNextPage()}>
          Earlier
        </button>
      )}
    </div>
  )
}

const PAGE = 50

const useCorrections = (story: string | undefined) =>
  useInfiniteQuery({
    queryKey: ['corrections', story],
    queryFn: ({ pageParam: after, signal }) =>
      client.get('/corrections', {
        query: { limit: PAGE, ...(story !== undefined && { story }), ...(after !== '' && { after }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  })

const Row = ({ kept }: { readonly kept: KeptCorrection }) => {
  const [isOpen, setOpen] = useState(false)
  const undo = useUndo()
  const { id, correction, undone } = kept
  return (
    <li className={undone === null ? undefined : css.undone}>
      <div>
        <p>
          <CorrectionWords correction={correction} />
        </p>
        <p className="quiet">{signed(kept)}</p>
        {undone !== null && <p className="quiet">Taken back: {signed(undone)}</p>}
      </div>
      {undone === null && (
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          Undo
        </button>
      )}
      {isOpen && (
        <Dialog
          title="Take it back?"
          act="Take it back"
          isPending={undo.isPending}
          error={undo.error}
          submit={(form) =>
            undo.mutate({ ids: [id], why: wordOf(form, 'why') }, { onSuccess: () => setOpen(false) })
          }
          close={() => setOpen(false)}
        >
          <p>It is kept in this list all the same.</p>
        </Dialog>
      )}
    </li>
  )
}

const signed = ({ who, at, why }: Pick<KeptCorrection, 'who' | 'at' | 'why'>): string =>
  `${who}, ${dateText(at.slice(0, 10))}${why === '' ? '' : `: ${why}`}`

/** Out to a file, and in from one: corrections go with the reports, not with the store. */
const Moving = () => {
  const queries = useQueryClient()
  const bring = useMutation({
    mutationFn: async (file: File) =>
      client.post('/corrections/import', { body: linesOf(await file.text()) }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const take = useMutation({ mutationFn: exportFile })
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? []
    if (file !== undefined) bring.mutate(file)
    event.target.value = ''
  }
  return (
    <div className={css.tools}>
      <button type="button" onClick={() => take.mutate()}>
        Export as a file
      </button>
      <label>
        Import a file <input type="file" accept=".ndjson,.jsonl" onChange={choose} />
      </label>
      <span role="status">
        {bring.isSuccess && `${counted(bring.data.corrections, 'correction')} new.`}
        {bring.isError && bring.error.message}
        {take.isError && take.error.message}
      </span>
    </div>
  )
}

/** One JSON value a line. */
const linesOf = (text: string): readonly KeptCorrection[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

async function exportFile(): Promise<void> {
  const lines = await client.text('/corrections/export')
  const address = URL.createObjectURL(new Blob([lines], { type: 'application/x-ndjson' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'corrections.ndjson'
  link.click()
  URL.revokeObjectURL(address)
}
