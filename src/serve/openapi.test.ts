import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type TestDesk } from '../../test/desk.ts'
import { api } from './api.ts'

/** The parts of the document that questions are made from. */
interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}
interface Operation {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}
type Schema = Readonly<Record<string, unknown>>

let desk: TestDesk
let document: Document
let ajv: Ajv2020
const ids: string[] = []
const faults: unknown[] = []

beforeAll(async () => {
  desk = await openDesk({ onFault: (error) => faults.push(error) })
  document = (await desk.get('/openapi.json')).json()
  ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(document, 'api')
  for (const list of ['/reports', '/stories', '/items', '/actors'])
    ids.push(...(await desk.get(list)).json().rows.map(({ id }: { id: string }) => id))
})
afterAll(() => desk.close())

test('the document is OpenAPI 3.1 and tells of every endpoint', () => {
  expect(document.openapi).toMatch(/^3\.1/u)
  const told = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(told.toSorted()).toEqual(Object.keys(api).toSorted())
  for (const name of Object.keys(document.components.schemas)) expect(name).not.toMatch(/Input$/u)
})

test('docs/api.md tells of every endpoint', () => {
  const page = readFileSync('docs/api.md', 'utf8')
  for (const [key, { role, summary }] of Object.entries(api))
    expect(page).toContain(`| \`${key}\` | ${role} | ${summary} |`)
})

// Live events never end; they have a test of their own.
test.each(Object.keys(api).filter((key) => key !== 'GET /events'))(
  '%s: whatever is asked, the answer fits the document and is no fault of ours',
  async (key) => {
    const [method = '', path = ''] = key.split(' ')
    const operation = document.paths[path]?.[method.toLowerCase()]
    if (operation === undefined) throw new Error(`no ${key}`)
    await fc.assert(
      fc.asyncProperty(questionsTo(path, operation), async ({ url, body, type }) => {
        const answer = await desk.app.inject({
          method: method as 'GET',
          url: `/api/v1${url}`,
          headers: { host: 'localhost', ...(body === undefined ? {} : { 'content-type': type }) },
          ...(body === undefined ? {} : { payload: body }),
        })
        expect([answer.statusCode, faults]).toEqual([answer.statusCode, []])
        const told = operation.responses[answer.statusCode]
        expect([answer.statusCode, Object.keys(operation.responses)]).toEqual([
          answer.statusCode,
          expect.arrayContaining([String(answer.statusCode)]),
        ])
        const media = String(answer.headers['content-type']).split(';')[0] ?? ''
        expect(Object.keys(told?.content ?? {})).toContain(media)
        if (!/[/+]json$/u.test(media)) return
        const at = [
          'paths',
          path,
          method.toLowerCase(),
          'responses',
          answer.statusCode,
          'content',
          media,
          'schema',
        ]
        const fits = ajv.validate({ $ref: `api#/${at.map(pointed).join('/')}` }, answer.json())
        expect([answer.body.slice(0, 500), ajv.errors]).toEqual([
          answer.body.slice(0, 500),
          fits ? null : ajv.errors,
        ])
        expect(fits).toBe(true)
      }),
      { numRuns: 60 },
    )
  },
)

/** A step of a JSON pointer inside the fragment of an address. */
const pointed = (step: string | number): string =>
  encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1'))

interface Question {
  readonly url: string
  readonly body: string | undefined
  readonly type: string
}

function questionsTo(path: string, { parameters = [], requestBody }: Operation): fc.Arbitrary<Question> {
  const values = parameters.map(({ name, in: where, required, schema }) => {
    const value = fc.oneof(
      {
        weight: 6,
        arbitrary:
          name === 'id' || schema.description === 'as another answer gave it'
            ? fc.constantFrom(...ids)
            : valuesOf(schema).map(String),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1 }) },
    )
    return fc.tuple(fc.constant(name), fc.constant(where), required === true ? value : fc.option(value))
  })
  const bodies = Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) =>
    fc.tuple(
      fc.constant(type),
      type === 'application/json'
        ? fc.oneof(
            { weight: 4, arbitrary: valuesOf(schema).map((value) => JSON.stringify(value)) },
            { weight: 1, arbitrary: fc.json() },
            { weight: 1, arbitrary: fc.string() },
          )
        : fc.string({ unit: 'grapheme' }),
    ),
  )
  const body = bodies.length === 0 ? fc.constant(undefined) : fc.oneof(...bodies)
  return fc.tuple(fc.tuple(...values), body).map(([given, sent]) => {
    const [type, text] = sent ?? ['', undefined]
    const query = new URLSearchParams()
    let url = path
    for (const [name, where, value] of given) {
      if (value === null) continue
      if (where === 'path') url = url.replace(`{${name}}`, encodeURIComponent(value).replaceAll('.', '%2E'))
      else query.set(name, value)
    }
    return { url: query.size === 0 ? url : `${url}?${query}`, body: text, type }
  })
}

/** Values that a JSON schema allows, as far as this document uses it. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  const { type, anyOf, oneOf, const: only, enum: some, format, pattern } = schema
  if (only !== undefined) return fc.constant(only)
  if (Array.isArray(some)) return fc.constantFrom(...some)
  const ways = anyOf ?? oneOf
  if (Array.isArray(ways)) return fc.oneof(...ways.map((way: Schema) => valuesOf(way)))
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return fc.integer({
        min: numberOr(schema.minimum, Number.MIN_SAFE_INTEGER),
        max: numberOr(schema.maximum, Number.MAX_SAFE_INTEGER),
      })
    case 'array':
      return fc.array(valuesOf((schema.items ?? {}) as Schema), {
        minLength: numberOr(schema.minItems, 0),
        maxLength: Math.max(numberOr(schema.minItems, 0), 3),
      })
    case 'object': {
      const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Schema>>)
      return fc.record(Object.fromEntries(properties.map(([name, one]) => [name, valuesOf(one)])), {
        requiredKeys: ((schema.required ?? []) as string[]).filter((name) =>
          properties.some(([one]) => one === name),
        ),
      })
    }
    case 'string':
      if (format === 'date')
        return fc
          .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
          .map((date) => date.toISOString().slice(0, 10))
      if (format === 'date-time')
        return fc
          .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
          .map((date) => date.toISOString())
      if (format === 'uri')
        return fc.constantFrom('http://127.0.0.1:1/a', 'http://localhost/a', 'ftp://x.example/')
      if (typeof pattern === 'string' && !pattern.includes('\\p'))
        return fc.stringMatching(new RegExp(pattern, 'u'))
      return fc.oneof(fc.constantFrom(...NEWSY), fc.string({ minLength: 1, maxLength: 40 }))
    default:
      return fc.oneof(fc.constantFrom(...ids), fc.jsonValue())
  }
}

const numberOr = (value: unknown, other: number): number => (typeof value === 'number' ? value : other)

const NEWSY = [
  'dam',
  'Orlo',
  '"coming for weeks"',
  'Courier',
  'en',
  "'",
  '%',
  'Lena Brask',
  '2026-03-03',
  '*',
]
