import type { StorySignature } from '../story/signature.ts'
import { StoryIndex } from '../story/stories.ts'
import type { Threaded } from '../story/threads.ts'
import { correctionsInForce } from './correcting.ts'
import { type Db, stateOf } from './inside.ts'
import { unzip } from './packed.ts'

/** So many signatures are read at once: a few megabytes. */
const BATCH = 1000

/** The stories of all reports, in memory: only what is new is read from the database. */
export class Arrangement {
  #index = new StoryIndex()
  #read = 0
  /** The number of the last report that was read. */
  #last = 0
  #stamp: string | undefined

  /** Reads what was added since the last time, by whatever process, and tells all stories and threads. */
  async catchUp(db: Db): Promise<Threaded> {
    if (await this.#isOutOfDate(db)) {
      this.#index = new StoryIndex()
      this.#read = 0
      this.#last = 0
    }
    for (;;) {
      const rows = await db
        .selectFrom('report')
        .innerJoin('extraction', 'extraction.report', 'report.id')
        .select(['report.number', 'extraction.signature'])
        .where('report.number', '>', this.#last)
        .orderBy('report.number')
        .limit(BATCH)
        .execute()
      for (const { number, signature } of rows) {
        this.#index.add(unzip<StorySignature>(signature))
        this.#last = number
        this.#read++
      }
      if (rows.length < BATCH) return this.#index.threads(await correctionsInForce({ db }))
    }
  }

  /** Whether signatures were replaced, or a report appeared before the last one: its writer was slower than the next. */
  async #isOutOfDate(db: Db): Promise<boolean> {
    const stamp = await stateOf(db, 'signatures')
    const replaced = stamp !== this.#stamp
    this.#stamp = stamp
    const { count } = await db
      .selectFrom('report')
      .select((is) => is.fn.countAll<number>().as('count'))
      .where('number', '<=', this.#last)
      .executeTakeFirstOrThrow()
    return replaced || count !== this.#read
  }
}
