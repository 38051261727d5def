import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Correction, KeptCorrection } from 'rapporteur/correct/correction.js'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { client } from '../lib/client.ts'
import css from './correcting.module.css'

interface Correcting {
  /** What was corrected last, as long as it is offered to take it back. */
  readonly last: readonly KeptCorrection[]
  readonly setLast: (kept: readonly KeptCorrection[]) => void
}

const Context = createContext<Correcting>({ last: [], setLast: () => {} })

/** Corrections are made anywhere on the pages around which this stands; right after, it offers to take them back. */
export const CorrectingRoom = ({ children }: { readonly children: ReactNode }) => {
  const [last, setLast] = useState<readonly KeptCorrection[]>([])
  return (
    <Context value={{ last, setLast }}>
      {children}
      {last.length > 0 && <UndoBar key={last[0]?.id} last={last} close={() => setLast([])} />}
    </Context>
  )
}

interface Given {
  readonly corrections: readonly Correction[]
  readonly why: string
}

/** Sends corrections, and shows every page anew when the records have them. */
export function useCorrect() {
  const queries = useQueryClient()
  const { setLast } = useContext(Context)
  return useMutation({
    mutationFn: async ({ corrections, why }: Given) => {
      const kept: KeptCorrection[] = []
      for (const [i, correction] of corrections.entries()) {
        const isLast = i === corrections.length - 1
        const query = isLast ? { wait: 'true' as const } : {}
        kept.push(await client.post('/corrections', { body: { correction, why }, query }))
      }
      return kept
    },
    onSuccess: async (kept) => {
      await queries.invalidateQueries()
      setLast(kept)
    },
  })
}

/** Takes corrections back, the last one first. */
export function useUndo() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ ids, why }: { readonly ids: readonly string[]; readonly why: string }) => {
      for (const [i, id] of ids.toReversed().entries()) {
        const query = i === ids.length - 1 ? { wait: 'true' as const } : {}
        await client.post('/corrections/{id}/undo', { params: { id }, body: { why }, query })
      }
    },
    onSuccess: () => queries.invalidateQueries(),
  })
}

/** The page has changed under the reader: the way back gets the focus, so that the keyboard is not lost. */
const UndoBar = ({
  last,
  close,
}: {
  readonly last: readonly KeptCorrection[]
  readonly close: () => void
}) => {
  const undo = useUndo()
  const bar = useRef<HTMLElement>(null)
  useEffect(() => bar.current?.focus(), [])
  const leave = (): void => {
    close()
    document.getElementById('main')?.focus()
  }
  return (
    <aside ref={bar} tabIndex={-1} aria-label="Corrected" className={css.undo}>
      <p role="status">
        {undo.isError ? undo.error.message : undo.isPending ? 'Taking it back …' : 'Corrected.'}
      </p>
      <button
        type="button"
        disabled={undo.isPending}
        onClick={() =>
          undo.mutate({ ids: last.map(({ id }) => id), why: 'taken back at once' }, { onSuccess: leave })
        }
      >
        Undo
      </button>
      <button type="button" onClick={leave}>
        Keep it
      </button>
    </aside>
  )
}
