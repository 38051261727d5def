/** Where someone was last read of in the report, and how prominently. */
export interface Trace {
  sentence: number
  /** The subject of that sentence, or the first named in it. */
  prominent: boolean
  count: number
}

/** A pair ("the two leaders") may be as far back as this, in sentences. */
const PAIR_REACH = 12
/** Two antecedents whose points differ by less are equally good. */
const MARGIN = 0.2

/** Who is in the reader's mind at a point of the report: the nearer, the more prominent and the more often named. */
export class Salience<T> {
  readonly #traces = new Map<T, Trace>()
  #recent: T[] = []

  see(who: T, sentence: number, prominent: boolean): void {
    const trace = this.#traces.get(who)
    if (trace === undefined) this.#traces.set(who, { sentence, prominent, count: 1 })
    else {
      trace.prominent = prominent || (trace.sentence === sentence && trace.prominent)
      trace.sentence = sentence
      trace.count++
    }
    this.#recent = [who, ...this.#recent.filter((other) => other !== who)].slice(0, RECENT)
  }

  /** The one best antecedent within `reach` sentences; undefined where two are equally good. */
  best(sentence: number, reach: number, fits: (who: T) => boolean): T | undefined {
    const ranked = this.#rank(fits, ({ sentence: seen, prominent, count }) =>
      sentence - seen > reach ? undefined : seen - sentence + (prominent ? 1 : 0) + Math.min(count, 5) * 0.05,
    )
    const [first, second] = ranked
    return first === undefined || (second !== undefined && first.points - second.points < MARGIN)
      ? undefined
      : first.who
  }

  /** The only one within `reach` sentences; undefined for none or several. */
  only(sentence: number, reach: number, fits: (who: T) => boolean): T | undefined {
    const [first, second] = this.#rank(fits, ({ sentence: seen }) =>
      sentence - seen > reach ? undefined : seen,
    )
    return second === undefined ? first?.who : undefined
  }

  /** The two that the report speaks of most and last; none where a third comes too near. */
  pair(sentence: number, fits: (who: T) => boolean): readonly T[] {
    const ranked = this.#rank(fits, ({ sentence: seen, count }) =>
      sentence - seen > PAIR_REACH ? undefined : count - (sentence - seen) * 0.5,
    )
    const [first, second, third] = ranked
    if (first === undefined || second === undefined) return []
    return third !== undefined && third.points > second.points - 0.5 ? [] : [first.who, second.who]
  }

  #rank(
    fits: (who: T) => boolean,
    score: (trace: Trace) => number | undefined,
  ): { who: T; points: number }[] {
    return this.#recent
      .flatMap((who) => {
        const trace = this.#traces.get(who)
        const points = trace === undefined || !fits(who) ? undefined : score(trace)
        return points === undefined ? [] : [{ who, points }]
      })
      .sort((a, b) => b.points - a.points)
  }
}

/** Only the last so many actors can be meant: keeps the search the same for a long report as for a short one. */
const RECENT = 24
