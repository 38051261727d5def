import { z } from 'zod'
import { actorKind, edtf, itemKind, time, verdictKind } from './values.ts'

/** Rows of lists: what the store keeps of each thing, without the record. */

export const reportRow = z
  .object({
    id: z.string(),
    source: z.string(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    language: z.string().nullable(),
    published: edtf.nullable(),
    story: z.string().nullable().describe('null until it is placed'),
    analysis: z.string().describe('the version of Rapporteur that analysed it'),
    addedAt: time,
  })
  .meta({ id: 'ReportRow' })

export const storyRow = z
  .object({
    id: z.string(),
    title: z.string(),
    from: edtf.nullable(),
    to: edtf.nullable(),
    thread: z.string().nullable(),
    reports: z.array(z.object({ id: z.string(), source: z.string() })),
    outlets: z.array(z.string()),
    origins: z.int().nullable().describe('independent origins; null before the first record'),
    items: z.int().nullable(),
    contradictions: z.int().nullable(),
    denials: z.int().nullable(),
    recordedAt: time.nullable(),
  })
  .meta({ id: 'StoryRow' })

export const party = z.object({
  actor: z.string(),
  name: z.string(),
  role: z.enum(['speaker', 'addressee', 'through', 'actor', 'recipient']),
})

export const itemRow = z
  .object({
    id: z.string(),
    story: z.string(),
    storyTitle: z.string(),
    kind: itemKind,
    label: z.string(),
    verdict: verdictKind,
    speaker: z.string().nullable().describe('id of an actor'),
    type: z.string().nullable().describe('PLOVER type of an event'),
    date: edtf.nullable(),
    origins: z.int().nullable().describe('independent origins that tell it'),
    mentions: z.int(),
    parties: z.array(party).describe('who takes part, and as what'),
  })
  .meta({ id: 'ItemRow' })

export const actorRow = z
  .object({
    id: z.string(),
    kind: actorKind,
    name: z.string(),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
    stories: z.int(),
    mentions: z.int(),
  })
  .meta({ id: 'ActorRow' })

const end = z.object({ actor: z.string(), name: z.string(), kind: actorKind })

export const relation = z
  .object({
    from: end,
    to: end,
    type: z.string().describe('PLOVER type'),
    events: z.int(),
    stories: z.int(),
    item: z.string().describe('the latest of the events'),
  })
  .meta({ id: 'Relation' })

export const storyChange = z
  .object({
    number: z.int(),
    at: time,
    kind: z.enum(['new', 'reports', 'origin', 'contradiction', 'denial', 'gone']),
    story: z.string(),
    title: z.string(),
    item: z.string().nullable(),
    text: z.string(),
  })
  .meta({ id: 'StoryChange' })
