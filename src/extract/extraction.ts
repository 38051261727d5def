import { analyse } from '../language/analyse.ts'
import { packFor } from '../language/packs.ts'
import type { Report } from '../read/report.ts'
import { findActors } from './actors.ts'
import { findDates } from './dates.ts'
import { findEvents } from './events.ts'
import { findRanks } from './figures/ranks.ts'
import { findFigures } from './figures.ts'
import type { Extraction } from './finding.ts'
import { findStatements } from './statements.ts'
import { findAnchors, findTerms } from './terms.ts'

const EMPTY = {
  actors: [],
  places: [],
  statements: [],
  events: [],
  figures: [],
  dates: [],
  coordinations: [],
  quotations: [],
} as const

/** What one report says: looks at this report alone and keeps nothing, so it runs on any number of cores. */
export function extract(report: Report): Extraction {
  const pack = packFor(report.language)
  if (pack === undefined) return { report, analysed: false, ...EMPTY, ...findAnchors(report) }
  const document = analyse(report, pack)
  const cast = findActors(document, pack) //                              who, first: everything else points at them
  const dates = findDates(document, pack) //                              before figures, so that no year is a count
  const figures = findFigures(document, pack, dates)
  const ranks = findRanks(document, pack, [dates, figures]) //         after both: what neither of them took
  const statements = findStatements(document, pack, cast.actors)
  const events = findEvents(document, pack, cast, dates) //               last: it needs who and when
  const quotations = document.quotations.map((quotation) => quotation.inner)
  return {
    report,
    analysed: true,
    ...cast,
    dates,
    figures,
    ranks,
    statements,
    events,
    quotations,
    ...findTerms(document, pack),
  }
}
