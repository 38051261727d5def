import { Command } from '@commander-js/extra-typings'
import type { Item } from '../corroborate/item.ts'
import type { ActorRow, ItemRow, Paged, ReportWhole, Store, StoryRow } from '../store/store.ts'
import { RapporteurError } from './error.ts'
import { format, store } from './options.ts'
import { print, printJson } from './output.ts'
import { storyLines } from './story-lines.ts'
import { asking } from './with-store.ts'

export const showCommand = () =>
  new Command('show')
    .description('one story, report, item or actor of a store')
    .argument('<id>', 'its id: s-… a story, r-… a report, i-… an item, a-… an actor')
    .addOption(store())
    .addOption(format(['text', 'json']).default('text' as const))
    .addHelpText('after', EXAMPLES)
    .action((id, options) =>
      asking(options.store, async (store) => {
        const found = await find(store, id)
        if (found === undefined)
          throw new RapporteurError(
            'ID_UNKNOWN',
            `Nothing in ${options.store} has the id ${id}. Ids stand in what “stories” and “search” print.`,
          )
        if (options.format === 'json') return printJson(found.value)
        for (const line of textOf(found)) await print(`${line}\n`)
      }),
    )

const EXAMPLES = `
Examples:
  rapporteur show s-5f0c81d2a9e4
  rapporteur show a-03d9c27f41aa --format json`

type Found =
  | { readonly kind: 'story'; readonly value: StoryRow }
  | { readonly kind: 'report'; readonly value: ReportWhole & { readonly text: string } }
  | { readonly kind: 'item'; readonly value: ItemRow & { readonly whole: Item | null } }
  | { readonly kind: 'actor'; readonly value: ActorRow & { readonly said: Paged<ItemRow>['rows'] } }

async function find(store: Store, id: string): Promise<Found | undefined> {
  switch (id.slice(0, 2)) {
    case 's-': {
      const value = await store.story(id)
      return value && { kind: 'story', value }
    }
    case 'r-': {
      const value = await store.report(id)
      const [extraction] = await store.extractions([id])
      return value && { kind: 'report', value: { ...value, text: extraction?.report.text ?? '' } }
    }
    case 'i-': {
      const value = await store.item(id)
      if (value === undefined) return undefined
      const record = (await store.record(value.story))?.record()
      return {
        kind: 'item',
        value: { ...value, whole: record?.items.find((item) => item.id === id) ?? null },
      }
    }
    case 'a-': {
      const value = await store.actor(id)
      if (value === undefined) return undefined
      const said = await store.items({ speaker: id, kind: 'statement' }, { limit: 10 })
      return { kind: 'actor', value: { ...value, said: said.rows } }
    }
    default:
      return undefined
  }
}

function textOf({ kind, value }: Found): readonly string[] {
  switch (kind) {
    case 'story':
      return storyLines(value)
    case 'report':
      return [
        value.title ?? value.source,
        `  ${[value.outlet ?? 'outlet unknown', value.published ?? 'undated', value.id].join(' · ')}`,
        `  ${value.url ?? value.source}`,
        ...(value.story === null ? [] : [`  story ${value.story}`]),
        ...value.revisions.map((other) => `  another revision: ${other}`),
        '',
        value.text,
      ]
    case 'item':
      return [
        value.label,
        `  ${[value.kind, value.date ?? 'undated', value.verdict, `story ${value.story}`].join(' · ')}`,
        ...(value.whole === null ? [] : [`  ${value.whole.verdict.because}`]),
        ...(value.whole?.mentions ?? []).map(
          ({ report, start, quote }) => `  - ${report}@${start}: ${quote.replace(/\s+/gu, ' ')}`,
        ),
      ]
    case 'actor':
      return [
        value.name,
        `  ${[value.kind, ...(value.country === null ? [] : [value.country]), `${value.stories} stories`, `${value.mentions} mentions`].join(' · ')}`,
        ...value.said.map(({ date, label, story }) => `  - ${date ?? 'undated'}: ${label} (${story})`),
      ]
    default:
      return kind satisfies never
  }
}
