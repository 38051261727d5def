import { parseOpml } from 'feedsmith'

interface Outline {
  readonly xmlUrl?: string | undefined
  readonly url?: string | undefined
  readonly type?: string | undefined
  readonly outlines?: readonly Outline[] | undefined
}

/** Feeds of one list above this are a directory's. */
const MOST_FEEDS = 5_000

/** The addresses of the feeds (and of included lists) in an OPML file, each once; none where it is broken. */
export function feedsOf(text: string): readonly string[] {
  const found = new Set<string>()
  try {
    const stack: Outline[] = [...(parseOpml(text).body?.outlines ?? [])].reverse() as Outline[]
    for (let outline = stack.pop(); outline !== undefined && found.size < MOST_FEEDS; outline = stack.pop()) {
      const address =
        outline.xmlUrl ?? (outline.type === 'include' || outline.type === 'link' ? outline.url : undefined)
      if (address !== undefined && address.trim() !== '') found.add(address.trim())
      for (const inner of [...(outline.outlines ?? [])].reverse()) stack.push(inner)
    }
  } catch {
    return []
  }
  return [...found]
}
