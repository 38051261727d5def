import type { Correction, KeptCorrection } from '../correct/correction.ts'
import type { FetchOptions } from '../read/fetch.ts'
import type { Note } from '../read/report.ts'
import type { Role, Store, Token } from '../store/store.ts'
import type { Work } from '../store/work.ts'
import { type Input, readingsOf } from './input.ts'
import { Problem } from './problem.ts'
import { paced, type Settler, settlerOf } from './settler.ts'

export interface Taken {
  readonly reports: readonly {
    readonly id: string
    /** False where it was there already. */
    readonly added: boolean
    readonly source: string
    readonly title: string | null
  }[]
  readonly unread: readonly { readonly source: string; readonly notes: readonly Note[] }[]
  /** Whether the stories and records show them already. */
  readonly settled: boolean
}

/** Everything that a server writes. `who` is kept with it. */
export interface Writer {
  /** Reads, analyses and keeps reports; they are placed into stories afterwards (or, with `wait`, before it answers). */
  take(input: Input, who: string, wait: boolean): Promise<Taken>
  correct(correction: Correction, who: string, why: string, wait: boolean): Promise<KeptCorrection>
  undo(id: string, who: string, why: string, wait: boolean): Promise<KeptCorrection | undefined>
  /** How many were new. */
  importCorrections(kept: readonly KeptCorrection[], who: string): Promise<number>
  addToken(name: string, role: Role, who: string): Promise<{ readonly token: Token; readonly secret: string }>
  revokeToken(id: string, who: string): Promise<boolean>
  /** The store is open and up to date. */
  ready(): Promise<void>
  /** Places and corroborates what is waiting. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** What a writer in another thread has to know. */
export interface WriterPlace {
  /** As for `openStore`. */
  readonly where: string
  readonly fetch: FetchOptions
}

/** Its methods by name, for the thread that it may live in. */
export const WRITER: { readonly [Name in keyof Writer]: true } = {
  take: true,
  correct: true,
  undo: true,
  importCorrections: true,
  addToken: true,
  revokeToken: true,
  ready: true,
  settle: true,
  close: true,
}

/** So many requests may be read and analysed at a time; more are asked to come again. */
const MOST_AT_ONCE = 200
/** So many reports may come with one request. */
const MOST_READINGS = 2000

/** `work` analyses; it may be the store's own. The settler makes the stories of what was kept. */
export function writerOf(
  store: Store,
  work: Work,
  fetch: FetchOptions = {},
  settler: Settler = settlerOf(store),
): Writer {
  const settling = paced(() => settler.settle())
  const settled = async (wait: boolean): Promise<boolean> => {
    if (wait) await settling.now()
    else settling.soon()
    return wait
  }
  let busy = 0
  return {
    async take(input, who, wait) {
      if (busy >= MOST_AT_ONCE)
        throw new Problem(503, 'BUSY', 'Too many reports are being added. Try again in a moment.')
      busy++
      try {
        const unread: Taken['unread'][number][] = []
        const reports: { readonly source: string; readonly title: string | null }[] = []
        const packed = []
        for await (const { source, report, notes } of readingsOf(input, fetch)) {
          if (report === null) unread.push({ source, notes })
          else {
            reports.push({ source, title: report.title })
            packed.push(work.extract(report))
          }
          if (reports.length + unread.length >= MOST_READINGS) {
            unread.push({
              source: input.name ?? source,
              notes: [{ rule: 'add:too-many', message: `only the first ${MOST_READINGS} were read` }],
            })
            break
          }
        }
        if (reports.length === 0) return { reports: [], unread, settled: true }
        const added = await store.add(await Promise.all(packed))
        const [first, ...others] = added.filter(({ added: isNew }) => isNew)
        if (first !== undefined)
          await store.audit({
            who,
            action: 'report.add',
            target: first.id,
            ...(others.length > 0 && { detail: `and ${others.length} more` }),
          })
        const isSettled = await settled(wait)
        return {
          reports: added.flatMap((one, index) => {
            const report = reports[index]
            return report === undefined ? [] : [{ ...one, ...report }]
          }),
          unread,
          settled: isSettled,
        }
      } finally {
        busy--
      }
    },
    async correct(correction, who, why, wait) {
      const kept = await store.correct(correction, who, why)
      await settled(wait)
      return kept
    },
    async undo(id, who, why, wait) {
      const kept = await store.undo(id, who, why)
      if (kept !== undefined) await settled(wait)
      return kept
    },
    async importCorrections(kept, who) {
      const { corrections } = await store.importLines(exported(kept))
      await store.audit({ who, action: 'correction.import', detail: String(corrections) })
      await settled(false)
      return corrections
    },
    addToken: (name, role, who) => store.addToken(name, role, who),
    revokeToken: (id, who) => store.revokeToken(id, who),
    ready: async () => {},
    settle: () => settling.now(),
    close: async () => {
      settling.stop() // what is not settled yet will be, when the store is served again
      await settler.close()
      await store.close()
    },
  }
}

async function* exported(kept: readonly KeptCorrection[]): AsyncGenerator<unknown> {
  yield { kind: 'store', format: 'rapporteur/store@1' }
  for (const correction of kept) yield { kind: 'correction', correction }
}
