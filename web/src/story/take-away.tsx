import { Download, Printer } from 'lucide-react'
import { client } from '../lib/client.ts'
import css from './take-away.module.css'

const FORMATS = [
  ['html', 'page'],
  ['md', 'Markdown'],
  ['json', 'JSON'],
  ['ndjson', 'JSON lines'],
] as const

/** The record of a story to take along, in every format, and on paper. */
export const TakeAway = ({ story }: { readonly story: string }) => (
  <p className={css.ways}>
    <Download size={16} aria-hidden />
    <span>Take the record along as</span>
    {FORMATS.map(([format, words]) => (
      <a
        key={format}
        href={`/api/v1/stories/${encodeURIComponent(story)}/record?format=${format}`}
        download={`${story}.${format}`}
        onClick={(event) => {
          event.preventDefault() // a server that wants a token gets it this way
          void save(story, format)
        }}
      >
        {words}
      </a>
    ))}
    <button type="button" onClick={() => print()}>
      <Printer size={16} aria-hidden /> Print what is open
    </button>
  </p>
)

async function save(story: string, format: (typeof FORMATS)[number][0]): Promise<void> {
  const words = await client.text('/stories/{id}/record', { params: { id: story }, query: { format } })
  const url = URL.createObjectURL(new Blob([words], { type: 'text/plain;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: `${story}.${format}` })
  link.click()
  URL.revokeObjectURL(url)
}
