import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { AnswerOf, QueryOf } from 'rapporteur/client/client.js'
import { client } from './client.ts'

/** What the pages ask the server for; each answer is kept and shared by the pages that need it. */

export type StoryRow = AnswerOf<'GET', '/stories/{id}'>
export type ItemRow = AnswerOf<'GET', '/items'>['rows'][number]
export type ActorRow = AnswerOf<'GET', '/actors/{id}'>
export type ActorKind = ActorRow['kind']
export type Relation = AnswerOf<'GET', '/relations'>['rows'][number]
export type StoryFilter = Omit<NonNullable<QueryOf<'GET', '/stories'>>, 'after' | 'limit'>

export const useStories = (filter: StoryFilter) =>
  useInfiniteQuery({
    queryKey: ['stories', filter],
    queryFn: ({ pageParam: after, signal }) =>
      client.get('/stories', { query: { ...filter, limit: 30, ...(after !== '' && { after }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })

export const useStory = (id: string) =>
  useQuery({
    queryKey: ['story', id],
    queryFn: ({ signal }) => client.get('/stories/{id}', { params: { id }, signal }),
  })

/** The whole record of a story: every line of its page comes from it. */
export const useRecord = (id: string) =>
  useQuery({
    queryKey: ['record', id],
    queryFn: ({ signal }) => client.get('/stories/{id}/record', { params: { id }, signal }),
  })

export const useReport = (id: string) =>
  useQuery({
    queryKey: ['report', id],
    queryFn: ({ signal }) => client.get('/reports/{id}', { params: { id }, signal }),
  })

const PAGE = 50

export const useActors = (filter: { readonly q?: string; readonly kind?: ActorKind }) =>
  useInfiniteQuery({
    queryKey: ['actors', filter],
    queryFn: ({ pageParam: after, signal }) =>
      client.get('/actors', { query: { ...filter, limit: PAGE, ...(after !== '' && { after }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })

export const useActor = (id: string) =>
  useQuery({
    queryKey: ['actor', id],
    queryFn: ({ signal }) => client.get('/actors/{id}', { params: { id }, signal }),
  })

/** What an actor said, or did and was done to, latest first. */
export const useActorItems = (id: string, what: 'statements' | 'events') =>
  useInfiniteQuery({
    queryKey: ['actor', id, what],
    queryFn: ({ pageParam: after, signal }) => {
      const ask = { params: { id }, query: { limit: PAGE, ...(after !== '' && { after }) }, signal }
      return what === 'events'
        ? client.get('/actors/{id}/events', ask)
        : client.get('/actors/{id}/statements', ask)
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export const useActorRelations = (id: string) =>
  useQuery({
    queryKey: ['actor', id, 'relations'],
    queryFn: ({ signal }) => client.get('/actors/{id}/relations', { params: { id }, signal }),
  })
