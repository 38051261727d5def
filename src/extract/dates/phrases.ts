import type { DatePhrase } from '../../language/words/dates.ts'
import {
  readCentury,
  readDay,
  readDecade,
  readFixed,
  readHoliday,
  readMonth,
  readNthWeekday,
  readNumeric,
  readOrdinalPart,
  readSeason,
  readUnit,
  readWeekday,
  readWeekend,
  readYear,
} from './calendar-phrases.ts'
import { readClock } from './clock-phrases.ts'
import {
  readBeside,
  readDuration,
  readNeighbour,
  readOffset,
  readSame,
  readSet,
  readVague,
  readWindow,
} from './distance-phrases.ts'
import { absolute, type Groups, isDefinite, type Place, type Reader } from './place.ts'
import type { DateReading } from './reading.ts'

/** Null: the words are no date, and nothing inside them is. */
export interface Read {
  readonly reading: DateReading | null
  /** Not a date by itself: only where a join takes it up. */
  readonly weak: boolean
}

/** What a phrase says at its place; undefined where it does not mean a time there. */
export function readPhrase(phrase: DatePhrase, groups: Groups, place: Place): Read | undefined {
  const reading = readerOf(phrase.kind)(groups, place, phrase)
  if (reading === undefined) return undefined
  return { reading, weak: phrase.weak === true || needsCompany(groups, place) }
}

function readerOf(kind: DatePhrase['kind']): Reader {
  switch (kind) {
    case 'iso':
      return ({ iso = '' }) => absolute(iso.slice(0, 10).replaceAll('/', '-'))
    case 'numeric':
      return readNumeric
    case 'day':
      return readDay
    case 'month':
      return readMonth
    case 'year':
      return readYear
    case 'decade':
      return readDecade
    case 'century':
      return readCentury
    case 'weekday':
      return readWeekday
    case 'weekend':
      return readWeekend
    case 'nth weekday':
      return readNthWeekday
    case 'unit':
      return readUnit
    case 'ordinal part':
      return readOrdinalPart
    case 'season':
      return readSeason
    case 'holiday':
      return readHoliday
    case 'fixed':
      return readFixed
    case 'offset':
      return readOffset
    case 'window':
      return readWindow
    case 'duration':
      return readDuration
    case 'beside':
      return readBeside
    case 'clock':
      return readClock
    case 'set':
      return readSet
    case 'same':
      return readSame
    case 'neighbour':
      return readNeighbour
    case 'vague':
      return readVague
    case 'nothing':
      return () => null
    default:
      return kind satisfies never
  }
}

/** Abbreviated weekdays and bare seasons are dates only beside another one: "Sat., May 4", "winter of 2014". */
function needsCompany({ weekday, season, rel, year }: Groups, place: Place): boolean {
  if (weekday !== undefined && place.pack.dates.doubtful.has(weekday)) return true
  return season !== undefined && rel === undefined && year === undefined && !isDefinite(place)
}
