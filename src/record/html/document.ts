import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Element, Root } from 'hast'
import { toHtml as serialise } from 'hast-util-to-html'
import { h } from 'hastscript'

/** The hash by which a policy lets one inline style or script through. */
const sourceHash = (code: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(code))))}'`

/** Nothing is fetched, sent or run but the page's own style and script. */
const policy = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `style-src ${sourceHash(style)}`,
    `script-src ${sourceHash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** A whole page in one file that needs nothing else. */
export function documentOf(parts: {
  readonly title: string
  readonly style: string
  readonly script: string
  readonly body: readonly Element[]
}): string {
  const { title, style, script, body } = parts
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(style, script) }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('meta', { name: 'generator', content: 'Rapporteur' }),
          h('title', title),
          h('style', style),
        ]),
        h('body', [
          h('a.skip', { href: '#main' }, 'Skip to the record'),
          ...body,
          h(
            'footer',
            h(
              'p',
              'Made with Rapporteur from the words of the reports alone. Agreement is counted in origins, not in outlets.',
            ),
          ),
          h('script', script),
        ]),
      ]),
    ],
  }
  return `${serialise(root)}\n`
}
