import { Moon, Sun } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import css from './shell.module.css'

const PAGES = [
  ['/', 'Stories'],
  ['/actors', 'Actors'],
  ['/graph', 'Who deals with whom'],
  ['/corrections', 'Corrections'],
  ['/add', 'Add reports'],
] as const

/** What stands around every page: where one is, where one can go, and a way past it for the keyboard. */
export const Shell = ({ children }: { readonly children: ReactNode }) => {
  const [path] = useLocation()
  const isHere = (address: string): boolean =>
    address === '/' ? path === '/' || path.startsWith('/stories') : path.startsWith(address)
  return (
    <>
      <a className={css.skip} href="#main">
        Skip to the page
      </a>
      <header className={css.banner}>
        <Link href="/" className={css.brand}>
          Rapporteur
        </Link>
        <nav aria-label="Pages">
          <ul className={css.pages}>
            {PAGES.map(([address, name]) => (
              <li key={address}>
                <Link href={address} aria-current={isHere(address) ? 'page' : undefined}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Theme />
      </header>
      <main id="main" tabIndex={-1} className={css.main}>
        {children}
      </main>
    </>
  )
}

const THEME = 'rapporteur theme'

/** Light or dark, as the system has it until the reader says otherwise. */
const Theme = () => {
  const [isDark, setDark] = useState(
    () =>
      (localStorage.getItem(THEME) ??
        (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark',
  )
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }, [isDark])
  const turn = (): void => {
    localStorage.setItem(THEME, isDark ? 'light' : 'dark')
    setDark(!isDark)
  }
  const Icon = isDark ? Sun : Moon
  return (
    <button
      type="button"
      className={css.theme}
      onClick={turn}
      aria-label={isDark ? 'Light page' : 'Dark page'}
    >
      <Icon size={18} aria-hidden />
    </button>
  )
}
