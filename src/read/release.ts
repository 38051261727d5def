import { fold } from '../text/fold.ts'
import type { Report } from './report.ts'
import { OFFICIAL_HOSTS, RELEASE_HOSTS, RELEASE_STARTS } from './words/releases.ts'

/** Lines at the top in which a release calls itself one. */
const HEAD_LINES = 4
const LONGEST_LINE = 160

/**
 * Whether a report is the word of those it tells of: a press release, an official readout, a page of an authority.
 * `isRelease({...report, title: 'Readout of the call between …'}) // true`
 */
export function isRelease({ url, title, text }: Pick<Report, 'url' | 'title' | 'text'>): boolean {
  const host = /^(?:https?:)?\/\/([^/?#:]{1,200})/iu.exec(url ?? '')?.[1]?.toLowerCase() ?? ''
  if (RELEASE_HOSTS.some((service) => host === service || host.endsWith(`.${service}`))) return true
  // "gov" also stands before a country: www.fmprc.gov.cn
  const national = host.replace(/\.[a-z]{2}$/u, '')
  if (OFFICIAL_HOSTS.some((end) => host.endsWith(`.${end}`) || national.endsWith(`.${end}`))) return true
  const head = [
    title ?? '',
    ...text
      .slice(0, HEAD_LINES * LONGEST_LINE)
      .split('\n')
      .slice(0, HEAD_LINES),
  ]
  return head.map(fold).some((line) => RELEASE_STARTS.some((start) => line.startsWith(start)))
}
