import { type ItemMention, rangesOf } from 'rapporteur/corroborate/item.js'
import { aside, excerpt } from 'rapporteur/record/excerpt.js'
import { type Lookup, nameOf } from 'rapporteur/record/lookup.js'
import { dateText } from 'rapporteur/record/prose.js'
import type { Range } from 'rapporteur/text/range.js'
import { createElement, Fragment } from 'react'
import { Link } from 'wouter'
import { reportAddress } from '../lib/address.ts'
import { Cite } from './cite.tsx'
import css from './evidence.module.css'

interface Evidence {
  readonly all: Lookup
  readonly mention: ItemMention
  /** Stretches that other reports tell differently. */
  readonly differs?: readonly Range[]
}

/** The smallest piece of evidence: some words in their sentence, verbatim, with the way to where they stand. */
export const Exhibit = ({ all, mention, differs = [] }: Evidence) => {
  const report = all.reports.get(mention.report)
  const date = report?.published?.value
  const place = report === undefined ? undefined : aside(report, mention)
  return (
    <figure className={css.exhibit}>
      <blockquote dir="auto" lang={report?.language ?? undefined}>
        {report === undefined ? (
          <b>{mention.quote}</b>
        ) : (
          createElement(
            Fragment,
            null,
            ...excerpt(report, rangesOf(mention), differs).map(({ text, words, differs: isOther }) => {
              const told = isOther ? createElement('mark', null, text) : text
              return words ? createElement('b', null, told) : told
            }),
          )
        )}
      </blockquote>
      <figcaption>
        <Source all={all} mention={mention} />
        {date !== undefined && <span>{dateText(date)}</span>}
        {mention.form !== undefined && <span>{mention.form} speech</span>}
        {place !== undefined && <span>in {place === 'embed' ? 'an embedded post' : `the ${place}`}</span>}
        <Cite all={all} mention={mention} />
      </figcaption>
    </figure>
  )
}

/** The name of a report as the way to the exact place in its text. */
export const Source = ({ all, mention }: { readonly all: Lookup; readonly mention: ItemMention }) => (
  <Link href={reportAddress(mention.report, mention)}>
    <bdi>{nameOf(all, mention.report)}</bdi>
  </Link>
)
