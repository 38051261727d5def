/**
 * What the outer doors throw: a code for programs, and for people the cause and the next step.
 * `RECORD_UNREADABLE: record.json is not a record. Make one with “rapporteur record … --format json”.`
 */
export class RapporteurError extends Error {
  readonly code: string

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'RapporteurError'
    this.code = code
  }
}
