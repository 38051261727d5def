import { capital, counted } from 'rapporteur/record/prose.js'
import { type FormEvent, useMemo } from 'react'
import { Link } from 'wouter'
import { QUADS } from '../actor/quad.ts'
import { actorAddress, storyAddress, useAddressState } from '../lib/address.ts'
import { useStory } from '../lib/queries.ts'
import { useTitle } from '../lib/title.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { Between } from './between.tsx'
import { Drawing } from './drawing.tsx'
import css from './graph.module.css'
import { type Network, networkOf } from './network.ts'
import { QuadLine } from './quad-line.tsx'
import { useRelations } from './relations.ts'

const STATE = ['story', 'from', 'to', 'least', 'without', 'zoom', 'actor', 'pair'] as const
type State = Readonly<Partial<Record<(typeof STATE)[number], string>>>

/** Who deals with whom, in a story or a period: drawn, and as a table; what is behind each line on choosing it. */
export const GraphPage = () => {
  const [state, set] = useAddressState(STATE)
  const { story, from, to, least, without, actor, pair } = state
  useTitle('Who deals with whom')
  const relations = useRelations({
    ...(story !== undefined && { story }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  })
  const rows = relations.data?.rows
  const network = useMemo(() => {
    const left = (without ?? '').split(',')
    const quads = QUADS.filter((quad) => !left.includes(quad))
    return rows && networkOf(rows, quads, Number(least ?? 1) || 1)
  }, [rows, without, least])
  const addressOf = (next: State): string => {
    const given = Object.entries({ ...state, ...next }).filter(([, value]) => value !== '')
    return `/graph?${new URLSearchParams(given)}`
  }
  return (
    <>
      {story !== undefined && <StoryLine id={story} />}
      <h1>Who deals with whom</h1>
      <Filters state={state} set={set} />
      {relations.isPending && <Loading what="who deals with whom" />}
      {relations.isError && <Failed error={relations.error} again={() => void relations.refetch()} />}
      {network?.pairs.length === 0 && (
        <Empty title="Nobody deals with anybody">
          <p>A longer time, or all four kinds of dealings, may show some.</p>
        </Empty>
      )}
      {network !== undefined && network.pairs.length > 0 && (
        <div className={css.columns}>
          <div>
            <p className="quiet">
              {counted(network.nodes.length, 'actor')}, {counted(network.pairs.length, 'pair')}. Squares are
              states, circles persons, the others stand on a corner.
            </p>
            <Drawing
              network={network}
              pair={pair}
              actor={actor}
              zoom={Number(state.zoom ?? 1) || 1}
              addressOf={addressOf}
            />
          </div>
          <Evidence network={network} state={state} />
          <Table network={network} actor={actor} addressOf={addressOf} />
        </div>
      )}
    </>
  )
}

const StoryLine = ({ id }: { readonly id: string }) => {
  const story = useStory(id)
  return (
    <p className="quiet">
      In <Link href={storyAddress(id)}>{story.data?.title ?? 'one story'}</Link>
    </p>
  )
}

const Filters = ({ state, set }: { readonly state: State; readonly set: (next: State) => void }) => {
  const without = (state.without ?? '').split(',').filter((quad) => quad !== '')
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const word = (name: string): string => String(form.get(name) ?? '')
    set({ from: word('from'), to: word('to'), least: word('least') })
  }
  return (
    <search>
      <form onSubmit={submit} className={css.filters}>
        <label>
          Dated from <input key={state.from ?? ''} type="date" name="from" defaultValue={state.from} />
        </label>
        <label>
          to <input key={state.to ?? ''} type="date" name="to" defaultValue={state.to} />
        </label>
        <label>
          Events, at least{' '}
          <input
            key={state.least ?? ''}
            type="number"
            name="least"
            min={1}
            max={99}
            defaultValue={state.least ?? '1'}
          />
        </label>
        <label>
          Size{' '}
          <select value={state.zoom ?? '1'} onChange={(event) => set({ zoom: event.target.value })}>
            <option value="1">whole</option>
            <option value="2">twice</option>
            <option value="4">four times</option>
          </select>
        </label>
        <button type="submit">Show</button>
        <fieldset>
          <legend className="visually-hidden">Dealings</legend>
          {QUADS.map((quad) => (
            <label key={quad}>
              <input
                type="checkbox"
                checked={!without.includes(quad)}
                onChange={(event) =>
                  set({
                    without: (event.target.checked
                      ? without.filter((one) => one !== quad)
                      : [...without, quad]
                    ).join(','),
                  })
                }
              />{' '}
              <QuadLine quad={quad} /> {quad}
            </label>
          ))}
        </fieldset>
      </form>
    </search>
  )
}

/** What is behind the pair that was chosen. */
const Evidence = ({ network, state }: { readonly network: Network; readonly state: State }) => {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]))
  const pair = network.pairs.find(({ id }) => id === state.pair)
  const [a, b] = [nodes.get(pair?.a ?? ''), nodes.get(pair?.b ?? '')]
  return (
    <aside className={css.evidence} aria-live="polite" aria-label="What is between them">
      {a === undefined || b === undefined ? (
        <p className="quiet">Choose a line, or a pair in the table, to read what it rests on.</p>
      ) : (
        <>
          <h2>
            <Link href={actorAddress(a.id)}>{a.name}</Link> and{' '}
            <Link href={actorAddress(b.id)}>{b.name}</Link>
          </h2>
          <Between a={a.id} b={b.id} story={state.story} from={state.from} to={state.to} />
        </>
      )}
    </aside>
  )
}

interface Tabled {
  readonly network: Network
  readonly actor: string | undefined
  readonly addressOf: (next: State) => string
}

/** The same in rows: for phones, for screen readers, and for everybody who wants the numbers. */
const Table = ({ network, actor, addressOf }: Tabled) => {
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]))
  const pairs = network.pairs.filter(({ a, b }) => actor === undefined || a === actor || b === actor)
  return (
    <section className={css.table} aria-labelledby="pairs">
      <h2 id="pairs">{actor === undefined ? 'All pairs' : `Whom ${names.get(actor) ?? 'one'} deals with`}</h2>
      {actor !== undefined && (
        <p>
          <Link href={addressOf({ actor: '' })}>Show all pairs</Link>
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">Who</th>
            {QUADS.map((quad) => (
              <th key={quad} scope="col">
                {capital(quad)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={pair.id}>
              <th scope="row">
                <Link href={addressOf({ pair: pair.id })} replace>
                  {names.get(pair.a)} and {names.get(pair.b)}
                </Link>
              </th>
              {QUADS.map((quad) => (
                <td key={quad}>{pair.counts[quad] === 0 ? '' : pair.counts[quad]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
