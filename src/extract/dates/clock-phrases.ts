import { entry, type Groups, lastWord, type Place, told } from './place.ts'
import type { DateReading } from './reading.ts'

export function readClock({ clock, noon, zone }: Groups, place: Place): DateReading | undefined {
  const words = place.pack.dates
  const day = told('day')
  const named = entry(words.noon, noon)
  if (named !== undefined) return { kind: 'clock', hour: named, minute: 0, zone: '', day }
  if (clock === undefined) return undefined
  const digits = /^(?<hour>\d{1,2})(?:[:.]?(?<minute>\d{2}))?/u.exec(clock)?.groups
  const mark = /[a-z.]+$/u.exec(clock)?.[0]
  const hour = Number(digits?.hour)
  const minute = Number(digits?.minute ?? 0)
  const afternoon = mark !== undefined && words.pm.includes(mark)
  const morning = mark !== undefined && words.am.includes(mark)
  if (mark !== undefined && (hour > 12 || hour === 0) && !(afternoon && hour < 24 && hour > 12))
    return undefined
  if (mark === undefined && !isClockAlone(clock, zone, place)) return undefined
  const hours = afternoon && hour < 12 ? hour + 12 : morning && hour === 12 ? 0 : hour
  return {
    kind: 'clock',
    hour: hours % 24,
    minute,
    zone: zone !== undefined && words.utc.includes(zone) ? 'Z' : '',
    day,
  }
}

/** "3:45" is a score or a lap as well: without am or pm it needs a zone, or a word like "at" before it. */
const isClockAlone = (clock: string, zone: string | undefined, place: Place): boolean =>
  zone !== undefined || (clock.includes(':') && place.pack.dates.clockBefore.has(lastWord(place)))
