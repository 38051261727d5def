import { useQueryClient } from '@tanstack/react-query'
import type { StoryChange } from 'rapporteur/client/client.js'
import { useEffect, useState } from 'react'
import { client } from './client.ts'

/**
 * Changes as they happen. Nothing on the page moves by itself: what came is counted and told, and `show` brings it in.
 * With `story`, only what happens to that story counts.
 */
export function useLive(story?: string): {
  readonly news: readonly StoryChange[]
  readonly show: () => void
} {
  const queries = useQueryClient()
  const [news, setNews] = useState<readonly StoryChange[]>([])
  useEffect(() => {
    const end = new AbortController()
    const listen = async (): Promise<void> => {
      for await (const change of client.changes({ signal: end.signal }))
        if (story === undefined || change.story === story) setNews((before) => [...before, change])
    }
    void listen().catch(() => {}) // without live news the page still tells what it knows
    return () => end.abort()
  }, [story])
  const show = (): void => {
    setNews([])
    void queries.invalidateQueries()
  }
  return { news, show }
}
