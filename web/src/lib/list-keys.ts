import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keys for a list of links: j and k move to the next and the one before, / goes to the search field (the element with
 * `data-key="/"`). Keys that are typed into a field, or held with another, are left alone.
 */
export function useListKeys(): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '/') {
        event.preventDefault()
        document.querySelector<HTMLElement>('[data-key="/"]')?.focus()
      } else if (event.key === 'j' || event.key === 'k') move(list.current, event.key === 'j' ? 1 : -1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return list
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

function move(list: HTMLOListElement | null, by: number): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('h2 a') ?? [])]
  const at = links.findIndex((link) => link.matches(':focus'))
  links[at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus()
}
