/** `counted(1, 'report') // '1 report'`, `counted(2, 'story', 'stories') // '2 stories'` */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** An EDTF date for a reader: '14 Mar 2026', 'March 2026', '14 Mar 2026 to 16 Mar 2026'; as it is where it is more than that. */
export function dateWords(edtf: string): string {
  const [from, to] = edtf.split('/')
  if (to !== undefined && from !== undefined) {
    if (from === '..' || from === '') return `until ${dateWords(to)}`
    if (to === '..' || to === '') return `since ${dateWords(from)}`
    return `${dateWords(from)} to ${dateWords(to)}`
  }
  const about = /[~?%]$/u.test(edtf) ? 'about ' : ''
  const plain = edtf.replace(/[~?%]$/u, '')
  if (/^\d{4}-\d{2}-\d{2}$/u.test(plain)) return about + DAY.format(new Date(`${plain}T00:00:00Z`))
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(plain)) return about + MONTH.format(new Date(`${plain}-01T00:00:00Z`))
  return about + plain
}

/** First and last day in few words: 'one day' needs no 'to'. */
export function spanWords(from: string | null, to: string | null): string {
  if (from === null || to === null) return from ?? to ?? 'undated'
  return from === to ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`
}
