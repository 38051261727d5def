import type { Story } from '../story/story.ts'

interface Counted {
  readonly origins?: number | null
  readonly contradictions?: number | null
}

/** A story for a person: its title, when, and its reports. */
export function storyLines(
  story: Pick<Story, 'id' | 'title' | 'from' | 'to' | 'thread' | 'reports'> & Counted,
): readonly string[] {
  const { id, title, from, to, thread, reports, origins, contradictions } = story
  const days = from === to ? (from ?? 'undated') : `${from} to ${to}`
  const told = [
    id,
    days,
    ...(thread === null ? [] : [`thread ${thread}`]),
    ...(origins ? [`${origins} ${origins === 1 ? 'origin' : 'origins'}`] : []),
    ...(contradictions
      ? [`${contradictions} ${contradictions === 1 ? 'contradiction' : 'contradictions'}`]
      : []),
  ]
  return [title, `  ${told.join(' · ')}`, ...reports.map(({ source }) => `  - ${source}`)]
}
