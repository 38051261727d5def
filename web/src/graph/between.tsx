import { capital, dateText } from 'rapporteur/record/prose.js'
import { useState } from 'react'
import { Link } from 'wouter'
import { quadOf } from '../actor/quad.ts'
import { reportAddress, storyAddress } from '../lib/address.ts'
import type { ItemRow } from '../lib/queries.ts'
import { Mark } from '../parts/mark.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import css from './graph.module.css'
import { QuadLine } from './quad-line.tsx'
import { useEventsBetween, useItem } from './relations.ts'

interface Two {
  readonly a: string
  readonly b: string
  readonly story: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
}

/** The events between two actors, each with the words that tell it. */
export const Between = ({ a, b, story, from, to }: Two) => {
  const events = useEventsBetween(a, b, {
    ...(story !== undefined && { story }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  })
  if (events.isError) return <Failed error={events.error} again={() => void events.refetch()} />
  if (events.data === undefined) return <Loading what="the events" />
  return (
    <ol className={css.events}>
      {events.data.map((row) => (
        <Event key={row.id} row={row} />
      ))}
    </ol>
  )
}

const Event = ({ row }: { readonly row: ItemRow }) => {
  const [isOpen, setOpen] = useState(false)
  const quad = quadOf(row.type ?? '')
  return (
    <li>
      <p>{capital(row.label)}</p>
      <p className={css.about}>
        {quad !== undefined && (
          <span>
            <QuadLine quad={quad} /> {quad}
          </span>
        )}
        <Mark kind={row.verdict} />
        {row.date !== null && <span>{dateText(row.date)}</span>}
        <Link href={`${storyAddress(row.story)}#${row.id}`}>{row.storyTitle}</Link>
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Who tells it</summary>
        {isOpen && <Words item={row.id} />}
      </details>
    </li>
  )
}

const Words = ({ item: id }: { readonly item: string }) => {
  const item = useItem(id)
  if (item.isError) return <Failed error={item.error} again={() => void item.refetch()} />
  if (item.data === undefined) return <Loading what="the words" />
  return (
    <ul>
      {item.data.mentions.map((mention) => (
        <li key={`${mention.report} ${mention.start}`}>
          <Link href={reportAddress(mention.report, mention)}>
            <q>{mention.quote}</q>
          </Link>
        </li>
      ))}
    </ul>
  )
}
