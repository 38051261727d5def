import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { client } from '../lib/client.ts'
import type { ItemRow } from '../lib/queries.ts'

interface Where {
  readonly story?: string
  /** YYYY-MM-DD. */
  readonly from?: string
  readonly to?: string
}

/** As many as the server gives at once. */
const MOST = 1000

export const useRelations = (where: Where) =>
  useQuery({
    queryKey: ['relations', where],
    queryFn: ({ signal }) => client.get('/relations', { query: { ...where, limit: MOST }, signal }),
    placeholderData: keepPreviousData,
  })

/** The events between two actors, latest first. */
export const useEventsBetween = (a: string, b: string, where: Where) =>
  useQuery({
    queryKey: ['relations', 'between', a, b, where],
    queryFn: async ({ signal }): Promise<readonly ItemRow[]> => {
      const query = { ...where, kind: 'event' as const, actor: a, limit: MOST }
      const { rows } = await client.get('/items', { query, signal })
      return rows.filter((row) => hasBoth(row, a, b))
    },
  })

const hasBoth = ({ parties }: ItemRow, a: string, b: string): boolean => {
  const roles = (id: string) => parties.filter(({ actor }) => actor === id).map(({ role }) => role)
  return (
    (roles(a).includes('actor') && roles(b).includes('recipient')) ||
    (roles(b).includes('actor') && roles(a).includes('recipient'))
  )
}

export const useItem = (id: string) =>
  useQuery({
    queryKey: ['item', id],
    queryFn: ({ signal }) => client.get('/items/{id}', { params: { id }, signal }),
  })
