import { contents, type StoryContents } from 'rapporteur/record/contents.js'
import { type Lookup, lookup } from 'rapporteur/record/lookup.js'
import { useMemo } from 'react'
import { useRecord } from './queries.ts'

/** A story's record, as its page needs it: everything by id, and the sections in the order of every other output. */
export interface StoryRecord {
  readonly all: Lookup
  readonly contents: StoryContents
}

export function useStoryRecord(id: string) {
  const record = useRecord(id)
  const told = useMemo((): StoryRecord | undefined => {
    if (record.data === undefined) return undefined
    const all = lookup(record.data)
    const stories = contents(all)
    const own = stories.find(({ story }) => story.id === id) ?? stories[0]
    return own && { all, contents: own }
  }, [record.data, id])
  return { ...record, told }
}
