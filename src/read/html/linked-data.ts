/** What the linked data (schema.org in JSON-LD) of a page says about the article on it. */
export interface LinkedData {
  readonly headlines: readonly string[]
  readonly published: readonly string[]
  readonly modified: readonly string[]
  readonly authors: readonly { readonly name: string; readonly person: boolean | null }[]
  readonly publisher: string | null
  readonly url: string | null
  readonly language: string | null
}

type Node = Readonly<Record<string, unknown>>

const ARTICLE =
  /(?:article|blogposting|report|newsarticle|liveblogposting|review|socialmediaposting|podcastepisode|recipe|videoobject$)/iu
const ORGANISATION = /organi[sz]ation|newsmedia|corporation|brand/iu
/** Nodes above this are a catalogue's. */
const MOST_NODES = 2_000
const DEEPEST = 12

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

function words(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (!isNode(value)) return null
  return words(value['@value'] ?? value.name ?? null)
}

const typeOf = (node: Node): string =>
  list(node['@type'])
    .filter((type) => typeof type === 'string')
    .join(' ')

/** All nodes of a document, outermost first. */
function nodesOf(value: unknown, found: Node[], depth = 0): void {
  if (depth > DEEPEST || found.length > MOST_NODES) return
  for (const one of list(value)) {
    if (!isNode(one)) continue
    found.push(one)
    for (const [key, inner] of Object.entries(one))
      if (key !== 'comment' && key !== 'itemListElement' && typeof inner === 'object')
        nodesOf(inner, found, depth + 1)
  }
}

/** Templates break JSON in a few ways that are easy to mend: comments, line breaks inside strings, final commas. */
function parse(source: string): unknown {
  const text = source
    .replace(/^\s{0,40}(?:<!--|\/\/\s?<!\[CDATA\[|\/\*\s?<!\[CDATA\[\s?\*\/)/u, '')
    .replace(/(?:-->|\/\/\s?\]\]>|\/\*\s?\]\]>\s?\*\/)\s{0,40}$/u, '')
  for (const attempt of [text, text.replace(/[\r\n\t]+/gu, ' ').replace(/,\s{0,20}(?=[}\]])/gu, '')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // the next, mended attempt; a block that stays broken says nothing
    }
  }
  return null
}

/** Reads the JSON-LD blocks of one page. Articles win over pages, and the first article over later ones (teasers). */
export function readLinkedData(blocks: readonly string[]): LinkedData {
  const nodes: Node[] = []
  for (const block of blocks.slice(0, 30)) nodesOf(parse(block), nodes)
  const byId = new Map(
    nodes.flatMap((node) =>
      typeof node['@id'] === 'string' && Object.keys(node).length > 2 ? [[node['@id'], node] as const] : [],
    ),
  )
  const resolve = (value: unknown): unknown => {
    const id = isNode(value) ? value['@id'] : undefined
    return isNode(value) && value.name === undefined && typeof id === 'string'
      ? (byId.get(id) ?? value)
      : value
  }
  const articles = nodes.filter(
    (node) =>
      ARTICLE.test(typeOf(node)) &&
      (node.headline !== undefined || node.datePublished !== undefined || node.author !== undefined),
  )
  const own = articles.filter((node) => node.headline !== undefined)
  const main = (own.length > 0 ? own : articles).slice(0, 1)
  const pages = nodes.filter((node) => /webpage|itempage|product|event/iu.test(typeOf(node))).slice(0, 2)
  const from = (key: string, places: readonly Node[]): readonly string[] =>
    places.flatMap((node) => list(node[key]).flatMap((value) => words(value) ?? []))
  const publisher = nodes.flatMap((node) =>
    list(node.publisher).flatMap((value) => words(resolve(value)) ?? []),
  )[0]
  return {
    headlines: [...from('headline', main), ...from('name', main)],
    published: [
      ...from('datePublished', main),
      ...from('dateCreated', main),
      ...from('datePublished', pages),
    ],
    modified: [...from('dateModified', main), ...from('dateModified', pages)],
    authors: main.flatMap((node) =>
      list(node.author ?? node.creator).flatMap((value) => {
        const author = resolve(value)
        const names = isNode(author)
          ? list(author.name).flatMap((name) => words(name) ?? [])
          : [words(author) ?? '']
        const type = isNode(author) ? typeOf(author) : ''
        return names
          .filter((name) => name !== '')
          .map((name) => ({ name, person: type === '' ? null : !ORGANISATION.test(type) }))
      }),
    ),
    publisher: publisher ?? null,
    url: from('url', main)[0] ?? null,
    language: from('inLanguage', main)[0] ?? null,
  }
}
