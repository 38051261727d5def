import type { Item } from 'rapporteur/corroborate/item.js'
import { counted } from 'rapporteur/record/prose.js'
import { type ReactNode, useState } from 'react'
import { useTarget } from '../lib/target.ts'
import css from './fold.module.css'

interface Fold {
  readonly summary: ReactNode
  /** What stands in it, so that an address that names one of it opens it. */
  readonly holds?: readonly Item[]
  readonly children: () => ReactNode
}

/** Folded away, and not even made, until it is opened: a page of thousands of lines shows its first at once. */
export const Fold = ({ summary, holds = [], children }: Fold) => {
  const target = useTarget()
  const [opened, setOpened] = useState<{ readonly open: boolean; readonly target: string }>()
  const isWanted = holds.some(({ id }) => id === target)
  const isOpen = opened === undefined || (isWanted && opened.target !== target) ? isWanted : opened.open
  return (
    <details
      className={css.fold}
      open={isOpen}
      onToggle={(event) => setOpened({ open: event.currentTarget.open, target })}
    >
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  )
}

interface Folded {
  readonly most: number
  /** What is folded away: 'quotation'. */
  readonly noun: string
  /** What stands in each child. */
  readonly holds?: readonly (readonly Item[])[]
  readonly children: readonly ReactNode[]
}

/** A fold opens so many at a time. */
const STEP = 20

/** What goes beyond `most` is folded away behind how many more there are. */
export const Folded = ({ most, noun, holds = [], children }: Folded) => (
  <>
    {children.slice(0, most)}
    {children.length > most && (
      <Fold summary={`${counted(children.length - most, noun)} more`} holds={holds.slice(most).flat()}>
        {() => (
          <Folded most={STEP} noun={noun} holds={holds.slice(most)}>
            {children.slice(most)}
          </Folded>
        )}
      </Fold>
    )}
  </>
)
