import { stat } from 'node:fs/promises'
import path from 'node:path'
import { glob } from 'tinyglobby'
import type { Store } from '../store/store.ts'
import { byCodeUnit } from '../text/order.ts'
import { type FileState, fileOf } from './state.ts'

/** A file that changed within this time may still be written to: it waits for the next round. In ms. */
const QUIET = 2000

export interface ChangedFile extends FileState {
  /** As `add` names it: the folder as given, and the way from there. */
  readonly source: string
}

/** Files of a folder that are new or changed since they were read last, by code unit. */
export async function* changedFiles(folder: string, store: Store, now: number): AsyncGenerator<ChangedFile> {
  const names = await glob('**', { cwd: folder, expandDirectories: false, followSymbolicLinks: false })
  for (const name of names.toSorted(byCodeUnit)) {
    const source = path.join(folder, name)
    const found = await stat(source).catch(() => undefined)
    if (found === undefined || now - found.mtimeMs < QUIET) continue
    const state = { path: path.resolve(source), size: found.size, modified: found.mtime.toISOString() }
    const before = await fileOf(store, state.path)
    if (before?.size !== state.size || before.modified !== state.modified) yield { ...state, source }
  }
}
