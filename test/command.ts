import { spawnSync } from 'node:child_process'
import path from 'node:path'

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export const COMMAND = path.resolve('dist/cli/main.js')

/** Runs the built command as a person does: `rapporteur('record', 'examples', '--format', 'json')`. */
export function rapporteur(...args: readonly string[]): Outcome {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  })
  if (error !== undefined) throw error
  return { status, stdout, stderr }
}
