import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { packLine } from '../store/moving.ts'
import type { PackedReport } from '../store/packed.ts'
import { RapporteurError } from '../text/error.ts'
import { EXIT } from './exit.ts'
import { say } from './output.ts'

/** The lines of files, or of standard input (`-`); files whose name ends in .gz are unpacked. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = file === '-' ? process.stdin : createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  bytes.on('error', (error: unknown) => input.emit('error', error))
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line.trim() !== '') yield line
  } catch (cause) {
    throw new RapporteurError('FILE_UNREADABLE', `${file} could not be read: ${String(cause)}`, cause)
  }
}

/** Reports as “rapporteur extract --full” prints them. A line that is none is told and left out; the rest is done. */
export async function* extractedLines(files: readonly string[]): AsyncGenerator<PackedReport> {
  for (const file of files) {
    let number = 0
    for await (const line of linesOf(file)) {
      number++
      const packed = packLine(parsed(line))
      if (packed !== undefined) yield packed
      else {
        say(`${file}#${number}: no line of “rapporteur extract --full” [not-extracted]`)
        process.exitCode = EXIT.unread
      }
    }
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
