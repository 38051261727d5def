import { counted, dateText } from 'rapporteur/record/prose.js'
import { dayText } from 'rapporteur/text/edtf.js'
import css from './sparkline.module.css'

const WIDTH = 120
const HEIGHT = 22
const MOST_BARS = 40

/** How many reports appeared when, as a row of bars: one a day, or, over a long time, one for several days. */
export const Sparkline = ({ days }: { readonly days: readonly number[] }) => {
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const each = Math.max(1, Math.ceil((last - first + 1) / MOST_BARS))
  const counts = new Map<number, number>()
  for (const day of days) {
    const bar = Math.floor((day - first) / each)
    counts.set(bar, (counts.get(bar) ?? 0) + 1)
  }
  const most = Math.max(...counts.values())
  const step = Math.min(12, WIDTH / Math.max(1, Math.ceil((last - first + 1) / each)))
  const peak = [...counts].find(([, count]) => count === most)?.[0] ?? 0
  const when = dateText(dayText(first + peak * each))
  const words = `${counted(most, 'report')} ${each === 1 ? 'on' : `in ${each} days from`} ${when}, the most`
  return (
    <svg className={css.sparkline} width={WIDTH} height={HEIGHT} role="img" aria-label={words}>
      <title>{words}</title>
      <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      {[...counts].map(([bar, count]) => {
        const height = Math.max(2, (count / most) * (HEIGHT - 2))
        return (
          <rect
            key={bar}
            x={bar * step}
            y={HEIGHT - 1 - height}
            width={Math.max(1.5, step - 1)}
            height={height}
          />
        )
      })}
    </svg>
  )
}
