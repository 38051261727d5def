/** The formats that are read. */
export type Format =
  | 'text'
  | 'html'
  | 'markdown'
  | 'json'
  | 'json-lines'
  | 'feed'
  | 'opml'
  | 'agency-xml'
  | 'csv'
  | 'mail'
  | 'mailbox'
  | 'gzip'
  | 'zip'
  | 'tar'
  | 'warc'

const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? ''

const startsWith = (head: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => head[i] === byte)

const PROLOGUE =
  /^(?:\s{1,200}|<\?[^>]{0,400}\?>|<!--[\s\S]{0,4000}?-->|<!doctype[^>[]{0,400}(?:\[[\s\S]{0,20000}?\]\s{0,20})?>)/iu
const ROOT = /^<(?:[\w-]{1,20}:)?(?<root>[a-z][\w.-]{0,40})/iu
const HTML_INSIDE = /<(?:html|head|body|article|div|p|meta|title)[\s>]/iu
const MAIL_HEADER =
  /^(?:from|received|return-path|delivered-to|mime-version|message-id|subject|date|to|reply-to|dkim-signature|arc-[\w-]+|x-[\w-]+|list-[\w-]+): /imu

/** The name of the outermost element of a document with markup; undefined for other texts. */
function rootOf(start: string): string | undefined {
  let rest = start
  for (let i = 0; i < 12; i++) {
    const skipped = PROLOGUE.exec(rest)?.[0].length ?? 0
    if (skipped === 0) break
    rest = rest.slice(skipped)
  }
  return ROOT.exec(rest)?.groups?.root?.toLowerCase()
}

function xmlFormat(root: string): Format | undefined {
  switch (root) {
    case 'rss':
    case 'feed':
    case 'rdf':
      return 'feed'
    case 'opml':
      return 'opml'
    case 'nitf':
    case 'newsitem':
    case 'newsmessage':
    case 'newsml':
      return 'agency-xml'
    default:
      return undefined
  }
}

function jsonFormat(start: string, extension: string): Format {
  if (/"version"\s{0,5}:\s{0,5}"https?:\/\/jsonfeed\.org/u.test(start.slice(0, 4_000))) return 'feed'
  if (extension === 'jsonl' || extension === 'ndjson') return 'json-lines'
  if (start.startsWith('[')) return 'json'
  // one object over many lines is one document; an object a line is a list of them
  return /^\{\s{0,20}\n/u.test(start) || (extension === 'json' && !/\}\s{0,4}\n\s{0,4}\{/u.test(start))
    ? 'json'
    : 'json-lines'
}

/** Tells the format from the first bytes, and from name and declared type where they do not tell. */
export function formatOf(head: Uint8Array, name: string, type: string): Format {
  if (startsWith(head, 0x1f, 0x8b)) return 'gzip'
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  const extension = extensionOf(name)
  const raw = Buffer.from(head)
  if (raw.toString('latin1', 257, 262) === 'ustar' || (extension === 'tar' && head.length >= 512))
    return 'tar'
  const utf16 = startsWith(head, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(head, 0xfe, 0xff)
      ? 'utf-16be'
      : 'utf-8'
  const start = new TextDecoder(utf16)
    .decode(head)
    .replace(/^\uFEFF/u, '')
    .trimStart()
  if (/^WARC\/\d/u.test(start)) return 'warc'
  if (extension === 'csv' || extension === 'tsv' || /^text\/csv/iu.test(type)) return 'csv'
  if (/^From \S{1,200} +\S.{8,80}\r?\n[\w-]{2,40}:/u.test(start)) return 'mailbox'
  if (extension === 'eml' || (/^[\w-]{2,40}: /u.test(start) && isMail(start))) return 'mail'
  if (start.startsWith('<')) {
    const root = rootOf(start)
    const xml = root === undefined ? undefined : xmlFormat(root)
    if (xml !== undefined) return xml
    if (root === 'html' || HTML_INSIDE.test(start.slice(0, 8_000))) return 'html'
  }
  if (extension === 'md' || extension === 'markdown' || /^text\/markdown/iu.test(type)) return 'markdown'
  if (/^(?:\{\s{0,200}["}]|\[\s{0,200}[{\]])/u.test(start) && extension !== 'txt')
    return jsonFormat(start, extension)
  if (extension === 'jsonl' || extension === 'ndjson') return 'json-lines'
  const page = /^x?html?$/u.test(extension) || /^(?:text\/html|application\/xhtml)/iu.test(type)
  return page || (/^<[a-z!]/iu.test(start) && HTML_INSIDE.test(start.slice(0, 8_000))) ? 'html' : 'text'
}

function isMail(start: string): boolean {
  const end = start.search(/\r?\n\r?\n/u)
  const headers = start.slice(0, end < 0 ? 8_000 : end)
  return (
    MAIL_HEADER.test(headers) &&
    /^from: .{0,300}@/imu.test(headers) &&
    /^(?:date|message-id): /imu.test(headers)
  )
}
