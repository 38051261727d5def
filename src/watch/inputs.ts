import { readFile, stat } from 'node:fs/promises'
import { decode } from '../read/decode.ts'
import { feedsOf } from '../read/formats/opml.ts'
import { RapporteurError } from '../text/error.ts'

/** What is to be watched. */
export interface Watched {
  readonly feeds: readonly string[]
  readonly folders: readonly string[]
}

const ADDRESS = /^https?:\/\//iu

/** Addresses are feeds, directories are folders, files are lists of feeds (OPML), read anew each time. */
export async function watchedIn(inputs: readonly string[]): Promise<Watched> {
  const feeds = new Set<string>()
  const folders = new Set<string>()
  for (const input of inputs)
    if (ADDRESS.test(input)) feeds.add(input)
    else if ((await stat(input).catch(() => undefined))?.isDirectory()) folders.add(input)
    else for (const feed of await listIn(input)) feeds.add(feed)
  return { feeds: [...feeds], folders: [...folders] }
}

async function listIn(file: string): Promise<readonly string[]> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new RapporteurError('WATCH_UNREADABLE', `${file} cannot be read: ${String(cause)}`, cause)
  })
  const feeds = feedsOf(decode(bytes).text ?? '').filter((address) => ADDRESS.test(address))
  if (feeds.length > 0) return feeds
  throw new RapporteurError(
    'WATCH_NOTHING',
    `${file} is no list of feeds (OPML) and no directory. Give feeds by their addresses, or a list that names some.`,
  )
}
