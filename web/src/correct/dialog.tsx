import type { Correction } from 'rapporteur/correct/correction.js'
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import css from './correcting.module.css'
import { useCorrect } from './correcting.tsx'

interface Dialog {
  readonly title: string
  /** What the button that does it says. */
  readonly act: string
  readonly isPending: boolean
  readonly error: Error | null
  readonly submit: (form: FormData) => void
  readonly close: () => void
  readonly children?: ReactNode
}

/** A dialog of the browser's own around a form that ends with the reason. */
export const Dialog = ({ title, act, isPending, error, submit, close, children }: Dialog) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    submit(new FormData(event.currentTarget))
  }
  return createPortal(
    <dialog ref={dialog} aria-labelledby={id} className={css.dialog} onClose={close}>
      <form onSubmit={onSubmit}>
        <h2 id={id}>{title}</h2>
        {children}
        <label className={css.field}>
          Why
          <textarea name="why" rows={2} maxLength={2000} required placeholder="For those who read it later" />
        </label>
        {error !== null && <p role="alert">{error.message}</p>}
        <p className={css.acts}>
          <button type="submit" disabled={isPending}>
            {isPending ? 'One moment …' : act}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>,
    document.body,
  )
}

interface Correct {
  readonly title: string
  /** What the form says; nothing where it says nothing yet. */
  readonly corrections: (form: FormData) => readonly Correction[]
  readonly close: () => void
  readonly children: ReactNode
}

/** A dialog whose form becomes corrections. */
export const CorrectDialog = ({ title, corrections, close, children }: Correct) => {
  const correct = useCorrect()
  const submit = (form: FormData): void => {
    const given = corrections(form)
    if (given.length > 0)
      correct.mutate({ corrections: given, why: wordOf(form, 'why') }, { onSuccess: close })
  }
  return (
    <Dialog
      title={title}
      act="Correct it"
      isPending={correct.isPending}
      error={correct.error}
      submit={submit}
      close={close}
    >
      {children}
    </Dialog>
  )
}

/** `wordOf(form, 'name') // 'Alba Roth'` */
export const wordOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

interface Choices<Name extends string> {
  readonly legend: string
  readonly name: string
  readonly chosen: Name
  readonly choose: (name: Name) => void
  readonly choices: readonly (readonly [Name, string])[]
}

/** Which of a few things is wrong. */
export const Choices = <Name extends string>({ legend, name, chosen, choose, choices }: Choices<Name>) => (
  <fieldset className={css.choices}>
    <legend>{legend}</legend>
    {choices.map(([key, words]) => (
      <label key={key}>
        <input type="radio" name={name} checked={key === chosen} onChange={() => choose(key)} /> {words}
      </label>
    ))}
  </fieldset>
)

interface Found {
  readonly id: string
  readonly words: string
}

interface Finder {
  readonly label: string
  readonly name: string
  readonly search: string
  readonly setSearch: (words: string) => void
  readonly found: readonly Found[]
  readonly choose?: (id: string) => void
}

/** Finds one thing among many: some words, then a choice among what has them. */
export const Finder = ({ label, name, search, setSearch, found, choose }: Finder) => (
  <>
    <label className={css.field}>
      {label}
      <input
        type="search"
        value={search}
        placeholder="Some words of it"
        onChange={(event) => setSearch(event.target.value)}
      />
    </label>
    <label className={css.field}>
      Which
      <select name={name} size={6} required onChange={(event) => choose?.(event.target.value)}>
        {found.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  </>
)
