import type { Quad } from '../actor/quad.ts'
import css from './graph.module.css'

/** The class of a quad's lines: each has a colour and a pattern of its own. */
export const quadClass = (quad: Quad): string => css[quad.replace(' ', '-')] ?? ''

/** A line as the drawing has it, for the legend. */
export const QuadLine = ({ quad }: { readonly quad: Quad }) => (
  <svg width="44" height="10" aria-hidden="true" className={css.sample}>
    <line x1="1" x2="43" y1="5" y2="5" className={`${css.line} ${quadClass(quad)}`} strokeWidth={3} />
  </svg>
)
