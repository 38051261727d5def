import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'

/** Writes to standard output and waits where the reader is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

export const printJson = (value: unknown): Promise<void> => print(`${JSON.stringify(value)}\n`)

/** A line for the person at the terminal: progress, notes, errors. Never mixed with results. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** To the file named, or to standard output. */
export const deliver = (text: string, file: string | undefined): Promise<void> =>
  file === undefined || file === '-' ? print(text) : writeFile(file, text)

/** `rapporteur … | head` closes the pipe early; that is not an error. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
