import { useMutation } from '@tanstack/react-query'
import type { Check, Claim, Outcome } from 'rapporteur/check/check.js'
import { byOutcome, OUTCOME_TITLE, OUTCOMES, STANCE } from 'rapporteur/check/outcomes.js'
import { type Lookup, nameOf } from 'rapporteur/record/lookup.js'
import { capital, counted, sentence } from 'rapporteur/record/prose.js'
import { type FormEvent, useEffect, useRef } from 'react'
import { Link, useParams } from 'wouter'
import { storyAddress } from '../lib/address.ts'
import { client } from '../lib/client.ts'
import { useStory } from '../lib/queries.ts'
import { useStoryRecord } from '../lib/story-record.ts'
import { useTitle } from '../lib/title.ts'
import { Exhibit } from '../parts/evidence.tsx'
import { Folded } from '../parts/fold.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import css from './check-page.module.css'
import { CheckedText } from './checked-text.tsx'
import { OutcomeMark } from './outcome-mark.tsx'

/** A text is pasted and held against the record of a story: what of it others tell, contradict, or do not tell. */
export const CheckPage = () => {
  const { id = '' } = useParams()
  const story = useStory(id)
  const record = useStoryRecord(story.data?.id ?? id)
  const check = useMutation({
    mutationFn: async ({ published, ...body }: Pasted): Promise<Check> =>
      client.post('/stories/{id}/check', {
        params: { id },
        body,
        query: published === '' ? {} : { published },
      }),
  })
  useTitle('Check a text')
  if (record.isError) return <Failed error={record.error} again={() => void record.refetch()} />
  if (record.told === undefined) return <Loading what="the story" />
  const { all, contents } = record.told
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    check.mutate({ text: String(form.get('text') ?? ''), published: String(form.get('published') ?? '') })
  }
  return (
    <>
      <p className="quiet">
        <Link href={storyAddress(contents.story.id)}>{contents.story.title}</Link>
      </p>
      <h1>Check a text against the record</h1>
      <form onSubmit={submit} className={css.form}>
        <label>
          The text <textarea name="text" rows={8} required />
        </label>
        <label>
          Published, if known <input name="published" type="date" />
        </label>
        <p>
          <button type="submit" disabled={check.isPending}>
            {check.isPending ? 'It is being read …' : 'Check it'}
          </button>{' '}
          <span className="quiet">Nothing of it is kept.</span>
        </p>
      </form>
      {check.isError && <p role="alert">{check.error.message}</p>}
      {check.data !== undefined && <Checked key={check.submittedAt} all={all} check={check.data} />}
    </>
  )
}

interface Pasted {
  readonly text: string
  /** YYYY-MM-DD, or nothing. */
  readonly published: string
}

const Checked = ({ all, check }: { readonly all: Lookup; readonly check: Check }) => {
  const top = useRef<HTMLElement>(null)
  useEffect(() => top.current?.focus(), [])
  const groups = byOutcome(check)
  return (
    <section ref={top} tabIndex={-1} aria-label="What the record says of it" className={css.checked}>
      <p>
        {counted(check.claims.length, 'claim')}
        {OUTCOMES.filter((outcome) => groups[outcome].length > 0).map((outcome) => (
          <span key={outcome}>
            {' '}
            <OutcomeMark outcome={outcome} words={`${groups[outcome].length} ${lower(outcome)}`} />
          </span>
        ))}
      </p>
      {check.story === null && <p>The text belongs to none of the record’s stories.</p>}
      <div className={css.columns}>
        <CheckedText check={check} />
        <div>
          {OUTCOMES.filter((outcome) => groups[outcome].length > 0).map((outcome) => (
            <section key={outcome}>
              <h2>{OUTCOME_TITLE[outcome]}</h2>
              {groups[outcome].map(({ claim, number }) => (
                <OneClaim key={number} all={all} claim={claim} number={number} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </section>
  )
}

const lower = (outcome: Outcome): string => OUTCOME_TITLE[outcome].toLowerCase()

const MOST_QUOTED = 2

const OneClaim = ({
  all,
  claim,
  number,
}: {
  readonly all: Lookup
  readonly claim: Claim
  readonly number: number
}) => (
  <article id={`claim-${number}`} tabIndex={-1} className={css.claim}>
    <h3>
      {number}. <q>{claim.label}</q>
    </h3>
    <p>
      <OutcomeMark outcome={claim.outcome} /> {sentence(capital(claim.because))}{' '}
      {claim.items.slice(0, 1).map((item) => (
        <a key={item} href={`${storyAddress(all.items.get(item)?.story ?? '')}#${item}`}>
          in the record
        </a>
      ))}
    </p>
    <Folded most={MOST_QUOTED} noun="quotation">
      {claim.evidence.map((evidence) => (
        <div key={`${evidence.report} ${evidence.start}`}>
          <p className="quiet">
            {capital(STANCE[evidence.stance])}, {nameOf(all, evidence.report)}
          </p>
          <Exhibit all={all} mention={evidence} />
        </div>
      ))}
    </Folded>
  </article>
)
