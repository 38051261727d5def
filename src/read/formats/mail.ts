import PostalMime from 'postal-mime'
import { said } from '../../text/known.ts'
import { readFragment, readHtml } from '../html.ts'
import { withTitle } from '../json.ts'
import { type Declared, readPlain } from '../plain.ts'
import { type Reading, unreadable } from '../reading.ts'
import { machineDate } from '../stated-date.ts'
import { type Chunks, linesOf } from '../stream.ts'

/** Reads one mail: its subject is the title, its sender the outlet. */
export async function readMail(bytes: Uint8Array, source: string): Promise<Reading> {
  try {
    const mail = await new PostalMime({ maxNestingDepth: 32, maxHeadersSize: 512 * 1024 }).parse(bytes)
    const sender = mail.from?.name?.trim() ?? ''
    const address = mail.from?.address?.split('@')[1] ?? null
    const date = machineDate(mail.date)
    const declared: Declared = {
      title: mail.subject?.trim() || null,
      outlet: sender === '' ? address : sender,
      published: date === undefined ? null : { ...said(date), because: 'the mail was sent then' },
    }
    const text = mail.text?.trim() ?? ''
    if (mail.html !== undefined && mail.html.trim() !== '') {
      const page = readHtml(mail.html, source, { declared })
      const report =
        page.title !== null && page.text.includes(page.title)
          ? page
          : readFragment(mail.html, source, declared)
      return { source, report, notes: report.notes }
    }
    if (text === '') return unreadable(source, 'mail:no-text', 'a mail without words')
    const report = readPlain(withTitle(declared.title ?? null, text), source, declared)
    return { source, report, notes: report.notes }
  } catch (error) {
    return unreadable(
      source,
      'mail:broken',
      error instanceof Error ? error.message.slice(0, 160) : 'not a mail',
    )
  }
}

const FROM_LINE = /^From \S{1,200} +\S.{8,80}$/u

/** Reads a mailbox (mboxrd): mails begin with "From " lines after an empty one. */
export async function* readMailbox(chunks: Chunks, source: string, limit: number): AsyncGenerator<Reading> {
  let n = 0
  let lines: Uint8Array[] = []
  let length = 0
  let blank = true
  const feed = Buffer.from('\n')
  const take = async (): Promise<Reading> => {
    n++
    const at = `${source}#${n}`
    const reading =
      length > limit
        ? unreadable(at, 'input:too-large', `a mail of more than ${limit} bytes`)
        : await readMail(Buffer.concat(lines), at)
    lines = []
    length = 0
    return reading
  }
  for await (const line of linesOf(chunks, limit)) {
    const words = line === null ? '' : Buffer.from(line.subarray(0, 300)).toString('latin1').trimEnd()
    if (blank && FROM_LINE.test(words)) {
      if (length > 0) yield await take()
    } else {
      length += (line?.length ?? limit) + 1
      const quoted = /^>+From /u.test(words) ? line?.subarray(1) : line
      if (length <= limit && quoted !== undefined && quoted !== null) lines.push(quoted, feed)
    }
    blank = words === ''
  }
  if (length > 0) yield await take()
}
