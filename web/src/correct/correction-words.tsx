import type { Correction } from 'rapporteur/correct/correction.js'
import { listed } from 'rapporteur/record/prose.js'
import type { Span } from 'rapporteur/text/range.js'
import { Link } from 'wouter'
import { reportAddress } from '../lib/address.ts'
import { useReport } from '../lib/queries.ts'

/** What somebody corrected, in one sentence, with the way to the words that it points at. */
export const CorrectionWords = ({ correction }: { readonly correction: Correction }) => {
  switch (correction.kind) {
    case 'set-speaker':
      return (
        <>
          {correction.speaker === null ? (
            'It cannot be told who said '
          ) : (
            <>
              <b>{correction.speaker.name}</b> said{' '}
            </>
          )}
          <Words span={correction.statement} />
        </>
      )
    case 'judge-verdict':
      return (
        <>
          “{correction.verdict}” is {correction.right ? 'right' : 'wrong'} of{' '}
          <Words span={correction.mention} />
        </>
      )
    case 'move-mention':
      return (
        <>
          <Words span={correction.mention} />{' '}
          {correction.to === null ? (
            'stands for itself'
          ) : (
            <>
              tells the same as <Words span={correction.to} />
            </>
          )}
        </>
      )
    case 'rename-actor':
      return (
        <>
          <Words span={correction.mention} /> is called <b>{correction.name}</b>
        </>
      )
    case 'merge-actors':
      return (
        <>
          <Several spans={correction.mentions} /> are one actor
        </>
      )
    case 'split-actor':
      return (
        <>
          <Several spans={correction.mentions} />: somebody else is meant there
        </>
      )
    case 'rename-story':
      return (
        <>
          The story of <Title id={correction.report} /> is called <b>{correction.title}</b>
        </>
      )
    case 'merge-stories':
      return (
        <>
          One story: <Titles ids={correction.reports} />
        </>
      )
    case 'split-story':
      return (
        <>
          A story of its own: <Titles ids={correction.reports} />
        </>
      )
    case 'same-origin':
      return <>One witness: {listed(correction.outlets)}</>
    default:
      return correction satisfies never
  }
}

const MOST = 160

const Words = ({ span }: { readonly span: Span }) => {
  const report = useReport(span.report)
  const words = report.data?.report.text.slice(span.start, span.end)
  return (
    <Link href={reportAddress(span.report, span)}>
      {words === undefined ? 'these words' : <q>{words.slice(0, MOST)}</q>}
    </Link>
  )
}

const Several = ({ spans }: { readonly spans: readonly Span[] }) =>
  spans.map((span, i) => (
    <span key={`${span.report} ${span.start}`}>
      {i > 0 && ', '}
      <Words span={span} />
    </span>
  ))

const Title = ({ id }: { readonly id: string }) => {
  const report = useReport(id)
  return <Link href={reportAddress(id)}>{report.data?.title ?? report.data?.source ?? 'a report'}</Link>
}

const Titles = ({ ids }: { readonly ids: readonly string[] }) =>
  ids.map((id, i) => (
    <span key={id}>
      {i > 0 && ', '}
      <Title id={id} />
    </span>
  ))
