import type { Report } from 'rapporteur/read/report.js'
import { verdictLabel } from 'rapporteur/record/contents.js'
import { itemSupport, type Lookup, nameOf } from 'rapporteur/record/lookup.js'
import { capital, dateText, sentence } from 'rapporteur/record/prose.js'
import { overlaps, type Range } from 'rapporteur/text/range.js'
import { useMemo } from 'react'
import { Link, useParams } from 'wouter'
import { reportAddress, storyAddress, useAddressState } from '../lib/address.ts'
import { useReport } from '../lib/queries.ts'
import { useStoryRecord } from '../lib/story-record.ts'
import { useTitle } from '../lib/title.ts'
import { Exhibit } from '../parts/evidence.tsx'
import { Folded } from '../parts/fold.tsx'
import { Mark } from '../parts/mark.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { type Claim, claimsOf, rangeIn } from './claims.ts'
import css from './report-page.module.css'
import { Text } from './text.tsx'
import { tiesOf, useTies } from './ties.ts'

/** One report as it was published; beside the words, what may be said of them; beside it, another report if wanted. */
export const ReportPage = () => {
  const { id = '' } = useParams()
  const report = useReport(id)
  useTitle(report.data?.title ?? 'Report')
  if (report.isError) return <Failed error={report.error} again={() => void report.refetch()} />
  if (report.data === undefined) return <Loading what="the report" />
  const { story } = report.data
  return story === null ? <Plain report={report.data.report} /> : <Judged id={id} story={story} />
}

/** A report that stands in no story yet has words, but nothing is said of them. */
const Plain = ({ report }: { readonly report: Report }) => (
  <>
    <Head report={report} />
    <p role="status">It was added a moment ago, and is not compared with the others yet.</p>
    <Text report={report} claims={[]} at={undefined} addressOf={(words) => reportAddress(report.id, words)} />
  </>
)

/** So many others may stand beside a report. */
const MOST_BESIDE = 2

const Judged = ({ id, story }: { readonly id: string; readonly story: string }) => {
  const record = useStoryRecord(story)
  const [{ at: words, with: others = '' }, set] = useAddressState(['at', 'with'])
  if (record.isError) return <Failed error={record.error} again={() => void record.refetch()} />
  if (record.told === undefined) return <Loading what="the story" />
  const { all, contents } = record.told
  const report = all.reports.get(id)
  if (report === undefined) return <Loading what="the story" />
  const beside = others
    .split(' ')
    .flatMap((other) => (other === id ? [] : (all.reports.get(other) ?? [])))
    .slice(0, MOST_BESIDE)
  const at = rangeIn(words)
  const keep = beside.length === 0 ? '' : `&with=${beside.map((one) => one.id).join('+')}`
  const choose = (place: number, other: string): void => {
    const next = beside.map((one): string => one.id)
    next[place] = other
    set({ with: next.filter((one) => one !== '').join(' ') })
  }
  const addressOf = (range: Range): string => reportAddress(id, range) + keep
  return (
    <>
      <Head report={report} />
      <p className={css.ways}>
        <Link href={storyAddress(story)}>The story: {contents.story.title}</Link>
        <span>
          {[...beside, undefined].slice(0, MOST_BESIDE).map((one, place) => (
            <label key={one?.id ?? 'next'}>
              {place === 0 ? 'Beside it' : ' and'}{' '}
              <select value={one?.id ?? ''} onChange={(event) => choose(place, event.target.value)}>
                <option value="">{place === 0 ? 'what is said of its words' : 'no third'}</option>
                {contents.story.reports
                  .filter(
                    (other) =>
                      other.id !== id && (other.id === one?.id || !beside.some((b) => b.id === other.id)),
                  )
                  .map((other) => (
                    <option key={other.id} value={other.id}>
                      {nameOf(all, other.id)}
                    </option>
                  ))}
              </select>
            </label>
          ))}
        </span>
      </p>
      {beside.length === 0 ? (
        <Alone all={all} report={report} at={at} addressOf={addressOf} />
      ) : (
        <SideBySide all={all} reports={[report, ...beside]} at={at} addressOf={addressOf} />
      )}
    </>
  )
}

interface Shown {
  readonly all: Lookup
  /** The words that the address points at. */
  readonly at: Range | undefined
  readonly addressOf: (words: Range) => string
}

const Alone = ({ all, report, at, addressOf }: Shown & { readonly report: Report }) => {
  const claims = useMemo(() => claimsOf(all, report.id), [all, report])
  return (
    <div className={css.columns}>
      <Text report={report} claims={claims} at={at} addressOf={addressOf} />
      <Margin all={all} claims={chosenOf(claims, at)} />
    </div>
  )
}

/** Up to three reports; words that another one tells or copies are tied to its words. */
const SideBySide = ({ all, reports, at, addressOf }: Shown & { readonly reports: readonly Report[] }) => {
  const texts = useTies()
  const ids = reports.map(({ id }) => id).join(' ')
  const columns = useMemo(
    () =>
      ids.split(' ').flatMap((id) => {
        const report = all.reports.get(id)
        const claims = claimsOf(all, id)
        return report === undefined ? [] : [{ report, claims, ties: tiesOf(all, claims, id, ids.split(' ')) }]
      }),
    [all, ids],
  )
  const chosen = chosenOf(columns[0]?.claims ?? [], at)
  return (
    <div ref={texts} className={css.beside}>
      {columns.map(({ report, claims, ties }, i) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls takes the keys that scroll it
        <section key={report.id} aria-label={nameOf(all, report.id)} tabIndex={0} data-column>
          {i > 0 && <Head report={report} depth={1} />}
          <Text
            report={report}
            claims={claims}
            ties={ties}
            at={i === 0 ? at : counterpart(chosen, report.id)}
            depth={i === 0 ? 0 : 1}
            addressOf={(range) => {
              const here = i === 0 ? range : counterpart(chosenOf(claims, range), ids.split(' ')[0] ?? '')
              return here === undefined ? reportAddress(report.id, range) : addressOf(here)
            }}
          />
        </section>
      ))}
    </div>
  )
}

const chosenOf = (claims: readonly Claim[], at: Range | undefined): readonly Claim[] =>
  at === undefined ? [] : claims.filter(({ mention }) => overlaps(mention, at))

/** Where another report tells the same. */
const counterpart = (chosen: readonly Claim[], report: string): Range | undefined =>
  chosen.flatMap(({ item }) => item.mentions.filter((mention) => mention.report === report))[0]

/** Where and when it appeared, by whom; its title only where the text does not begin with it. */
const Head = ({ report, depth = 0 }: { readonly report: Report; readonly depth?: 0 | 1 }) => {
  const Title = depth === 0 ? 'h1' : 'h2'
  return (
    <header>
      <p className="quiet">
        {[report.outlet, report.published && dateText(report.published.value), ...report.authors]
          .filter((part) => part !== null)
          .join(' · ')}
        {report.published?.from === 'supposed' && ' (date supposed)'}
      </p>
      {report.title !== null && !report.blocks.some(({ kind }) => kind === 'title') && (
        <Title className={css.title} dir="auto">
          {report.title}
        </Title>
      )}
      {report.url !== null && /^https?:/u.test(report.url) && (
        <p className={css.url}>
          <a href={report.url} rel="noreferrer nofollow">
            {report.url}
          </a>
        </p>
      )}
    </header>
  )
}

const MOST_QUOTED = 4

/** What may be said of the words that were chosen, and how others have it. */
const Margin = ({ all, claims }: { readonly all: Lookup; readonly claims: readonly Claim[] }) => (
  <aside className={css.margin} aria-live="polite" aria-label="What is said of these words">
    {claims.length === 0 && (
      <p className="quiet">
        Choose marked words to see what the other reports say there. A wavy line: reports differ; a plain one:
        several origins tell it; dots: only one does.
      </p>
    )}
    {claims.map(({ item, mention }) => {
      const others = item.mentions.filter(({ report }) => report !== mention.report)
      return (
        <article key={`${item.id} ${mention.start}`}>
          <p>
            <Mark kind={item.verdict.kind} words={verdictLabel(item)} />{' '}
            <Link href={`${storyAddress(item.story)}#${item.id}`}>{itemSupport(all, item)}</Link>
          </p>
          <p>{sentence(capital(item.verdict.because))}</p>
          <Folded most={MOST_QUOTED} noun="quotation">
            {others.map((other) => (
              <Exhibit key={`${other.report} ${other.start}`} all={all} mention={other} />
            ))}
          </Folded>
        </article>
      )
    })}
  </aside>
)
