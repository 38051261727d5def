import { useEffect, useSyncExternalStore } from 'react'

function onHash(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

/** The id that the address names, '' for none. */
export const useTarget = (): string => useSyncExternalStore(onHash, () => location.hash.slice(1))

/**
 * Goes to what the address names once the page is drawn: a browser looks for it before. Folds around it are open by
 * then (see `Fold`).
 */
export function useGoToTarget(): void {
  const target = useTarget()
  useEffect(() => {
    const element = target === '' ? null : document.getElementById(target)
    for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
      fold.open = true
    element?.scrollIntoView()
    element?.focus({ preventScroll: true })
  }, [target])
}
