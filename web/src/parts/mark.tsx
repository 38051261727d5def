import {
  CircleCheck,
  CircleDot,
  CircleHelp,
  CircleSlash,
  ListChecks,
  type LucideIcon,
  Split,
  Waves,
} from 'lucide-react'
import type { ItemRow } from '../lib/queries.ts'
import css from './mark.module.css'

export type VerdictKind = ItemRow['verdict']

const MARKS: Readonly<Record<VerdictKind, { readonly icon: LucideIcon; readonly words: string }>> = {
  conflicting: { icon: Split, words: 'reports differ' },
  corroborated: { icon: CircleCheck, words: 'corroborated' },
  'single-source': { icon: CircleDot, words: 'one source' },
  compatible: { icon: Waves, words: 'no contradiction' },
  denied: { icon: CircleSlash, words: 'denied' },
  fulfilled: { icon: ListChecks, words: 'came true' },
  unclear: { icon: CircleHelp, words: 'unclear' },
}

/** What may be said of an item: a shape and a word, so that no eye has to rest on colour. */
export const Mark = ({ kind, words }: { readonly kind: VerdictKind; readonly words?: string }) => {
  const { icon: Icon, words: usual } = MARKS[kind]
  return (
    <span className={`${css.mark} ${css[kind]}`}>
      <Icon size={15} strokeWidth={2.4} aria-hidden />
      {words ?? usual}
    </span>
  )
}
