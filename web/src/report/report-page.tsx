import type { Report } from 'rapporteur/read/report.js'
import { verdictLabel } from 'rapporteur/record/contents.js'
import { itemSupport, type Lookup, nameOf } from 'rapporteur/record/lookup.js'
import { capital, dateText, sentence } from 'rapporteur/record/prose.js'
import { overlaps, type Range } from 'rapporteur/text/range.js'
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

const Judged = ({ id, story }: { readonly id: string; readonly story: string }) => {
  const record = useStoryRecord(story)
  const [{ at: words, with: other }, set] = useAddressState(['at', 'with'])
  if (record.isError) return <Failed error={record.error} again={() => void record.refetch()} />
  if (record.told === undefined) return <Loading what="the story" />
  const { all, contents } = record.told
  const [report, beside] = [all.reports.get(id), all.reports.get(other ?? '')]
  if (report === undefined) return <Loading what="the story" />
  const claims = claimsOf(all, id)
  const at = rangeIn(words)
  const chosen = at === undefined ? [] : claims.filter(({ mention }) => overlaps(mention, at))
  const keep = beside === undefined ? '' : `&with=${encodeURIComponent(beside.id)}`
  return (
    <>
      <Head report={report} />
      <p className={css.ways}>
        <Link href={storyAddress(story)}>The story: {contents.story.title}</Link>
        <label>
          Beside it{' '}
          <select value={beside?.id ?? ''} onChange={(event) => set({ with: event.target.value })}>
            <option value="">what is said of its words</option>
            {contents.story.reports
              .filter((one) => one.id !== id)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(all, one.id)}
                </option>
              ))}
          </select>
        </label>
      </p>
      <div className={css.columns}>
        <Text
          report={report}
          claims={claims}
          at={at}
          addressOf={(range) => reportAddress(id, range) + keep}
        />
        {beside === undefined ? (
          <Margin all={all} claims={chosen} />
        ) : (
          <section aria-label={nameOf(all, beside.id)}>
            <Head report={beside} />
            <Text
              report={beside}
              claims={claimsOf(all, beside.id)}
              at={counterpart(chosen, beside.id)}
              addressOf={(range) => reportAddress(beside.id, range)}
            />
          </section>
        )}
      </div>
    </>
  )
}

/** Where another report tells the same. */
const counterpart = (chosen: readonly Claim[], report: string): Range | undefined =>
  chosen.flatMap(({ item }) => item.mentions.filter((mention) => mention.report === report))[0]

const Head = ({ report }: { readonly report: Report }) => (
  <header>
    <p className="quiet">
      {[report.outlet, report.published && dateText(report.published.value), ...report.authors]
        .filter((part) => part !== null)
        .join(' · ')}
      {report.published?.from === 'supposed' && ' (date supposed)'}
    </p>
    {report.title !== null && <h1 className={css.title}>{report.title}</h1>}
    {report.url !== null && /^https?:/u.test(report.url) && (
      <p className={css.url}>
        <a href={report.url} rel="noreferrer nofollow">
          {report.url}
        </a>
      </p>
    )}
  </header>
)

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
