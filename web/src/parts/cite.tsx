import { Check, Copy } from 'lucide-react'
import type { ItemMention } from 'rapporteur/corroborate/item.js'
import { type Lookup, nameOf } from 'rapporteur/record/lookup.js'
import { dateText, flowing } from 'rapporteur/record/prose.js'
import { useState } from 'react'
import { reportAddress } from '../lib/address.ts'
import css from './cite.module.css'

/** Copies some words with all that finds them again: who published them, when, and where they stand. */
export const Cite = ({ all, mention }: { readonly all: Lookup; readonly mention: ItemMention }) => {
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(citation(all, mention, location.origin))
    setCopied(true)
  }
  const Icon = isCopied ? Check : Copy
  return (
    <button type="button" className={css.cite} onClick={() => void copy().catch(() => setCopied(false))}>
      <Icon size={13} aria-hidden /> <span aria-live="polite">{isCopied ? 'copied' : 'cite'}</span>
      <span className="visually-hidden"> these words of {nameOf(all, mention.report)}</span>
    </button>
  )
}

/** `“The dam held.” North Mail, “Dam holds”, 3 May 2031. https://… https://desk.example/reports/r-1?at=12-26` */
export function citation(all: Lookup, mention: ItemMention, room: string): string {
  const report = all.reports.get(mention.report)
  const source = [
    nameOf(all, mention.report),
    ...(report?.title === null || report === undefined ? [] : [`“${flowing(report.title)}”`]),
    ...(report?.published === null || report === undefined ? [] : [dateText(report.published.value)]),
  ].join(', ')
  return [
    `“${flowing(mention.quote)}” ${source}.`,
    report?.url ?? '',
    `${room}${reportAddress(mention.report, mention)}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}
