import { rangesOf } from 'rapporteur/corroborate/item.js'
import type { Lookup } from 'rapporteur/record/lookup.js'
import type { Range } from 'rapporteur/text/range.js'
import { type RefObject, useEffect, useRef } from 'react'
import type { Claim } from './claims.ts'

/** Words of one report that stand for the same as words of another one that is shown; all that belong together have one key. */
export interface Tie {
  readonly key: string
  readonly kind: 'told' | 'copied'
  readonly ranges: readonly Range[]
}

/** What of one report is told, or copied, in another of those shown. */
export function tiesOf(all: Lookup, claims: readonly Claim[], report: string, shown: readonly string[]) {
  const others = shown.filter((id) => id !== report)
  const told = claims
    .filter(({ item }) => item.mentions.some((mention) => others.includes(mention.report)))
    .map(({ item, mention }): Tie => ({ key: item.id, kind: 'told', ranges: rangesOf(mention) }))
  const copied = all.record.lineage.edges
    .filter(({ from, to }) => isShown(from, to))
    .flatMap(({ from, to, passages }) =>
      passages.map(
        (passage, i): Tie => ({
          key: `${from}-${to}-${i}`,
          kind: 'copied',
          ranges: [from === report ? passage.from : passage.to],
        }),
      ),
    )
  return [...told, ...copied]

  function isShown(from: string, to: string): boolean {
    return (from === report && others.includes(to)) || (to === report && others.includes(from))
  }
}

/** Words that the pointer or the focus is on, and their counterparts in the other texts, are lit together. */
export function useTies(): RefObject<HTMLDivElement | null> {
  const texts = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = texts.current
    // By hand and not by state: thousands of words would be drawn anew at every move of the pointer.
    const light = ({ target }: Event): void => {
      const at = target instanceof Element ? target.closest<HTMLElement>('[data-ties]') : null
      const [key] = at?.dataset.ties?.split(' ') ?? []
      for (const lit of box?.querySelectorAll('[data-lit]') ?? []) lit.removeAttribute('data-lit')
      if (key === undefined) return
      for (const other of box?.querySelectorAll(`[data-ties~="${CSS.escape(key)}"]`) ?? [])
        other.setAttribute('data-lit', '')
    }
    box?.addEventListener('pointerover', light)
    box?.addEventListener('focusin', light)
    return () => {
      box?.removeEventListener('pointerover', light)
      box?.removeEventListener('focusin', light)
    }
  })
  return texts
}
