import { useQuery } from '@tanstack/react-query'
import { daySpan } from 'rapporteur/text/edtf.js'
import { useEffect, useRef, useState } from 'react'
import { client } from '../lib/client.ts'
import type { StoryRow } from '../lib/queries.ts'
import { Sparkline } from '../parts/sparkline.tsx'
import css from './stories.module.css'

/** Fewer reports, or reports of one day, make no line. */
const FEWEST_REPORTS = 3

/** When the reports of a story appeared. The list does not say so, so it is asked for once the story is in view. */
export const StoryCoverage = ({ story }: { readonly story: StoryRow }) =>
  story.reports.length < FEWEST_REPORTS || story.from === story.to ? null : <Days story={story.id} />

const Days = ({ story }: { readonly story: string }) => {
  const place = useRef<HTMLDivElement>(null)
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    if (place.current === null) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  const reports = useQuery({
    queryKey: ['story', story, 'days'],
    queryFn: async ({ signal }) => {
      const { rows } = await client.get('/stories/{id}/reports', {
        params: { id: story },
        query: { limit: 1000 },
        signal,
      })
      return rows.flatMap(({ published }) => {
        const first = published === null ? undefined : daySpan(published)?.first
        return first === undefined || !Number.isFinite(first) ? [] : [first]
      })
    },
    enabled: isSeen,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const days = reports.data ?? []
  return (
    <div ref={place} className={css.coverage}>
      {days.length > 1 && <Sparkline days={days} />}
    </div>
  )
}
