import { ApiError } from 'rapporteur/client/client.js'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { keepToken } from '../lib/client.ts'
import css from './states.module.css'

/** While the first answer is on its way; told to screen readers, and drawn only when it takes long. */
export const Loading = ({ what }: { readonly what: string }) => (
  <p role="status" className={css.loading}>
    Loading {what} …
  </p>
)

/** What went wrong, and what can be done: the server's own words, a token where one is wanted, else another try. */
export const Failed = ({ error, again }: { readonly error: unknown; readonly again: () => void }) => {
  if (error instanceof ApiError && error.problem.status === 401) return <TokenWanted />
  const [title, detail] =
    error instanceof ApiError
      ? [error.problem.title, error.problem.detail]
      : ['The server does not answer', 'Is “rapporteur serve” still running?']
  return (
    <section role="alert" className={css.failed}>
      <h2>{title}</h2>
      <p>{detail}</p>
      <button type="button" onClick={again}>
        Try again
      </button>
    </section>
  )
}

const TokenWanted = () => {
  const [token, setToken] = useState('')
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    keepToken(token.trim())
    location.reload()
  }
  return (
    <section className={css.failed}>
      <h2>This server asks for a token</h2>
      <p>
        Whoever runs it makes one with <code>rapporteur token add NAME</code>.
      </p>
      <form onSubmit={submit}>
        <label>
          Token{' '}
          <input
            type="password"
            autoComplete="current-password"
            required
            value={token}
            onChange={(event) => setToken(event.target.value)}
          />
        </label>{' '}
        <button type="submit">Go on</button>
      </form>
    </section>
  )
}

/** Nothing to show, why, and what to do next. */
export const Empty = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={css.empty}>
    <h2>{title}</h2>
    {children}
  </section>
)
