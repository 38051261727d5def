import { detect } from 'chardet'

/** Bytes turned into words, with the encoding that was used; or the reason why they are no text. */
export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly guessed: boolean }
  | { readonly text: null; readonly because: string }

/** What is looked at to guess an encoding. */
const SAMPLE = 65_536
/** Control characters that no text holds: all of C0 but tab, line feed, vertical tab, form feed, return, escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu

/** First bytes of formats that are not text, in hexadecimal. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['25504446', 'a PDF'],
  ['89504e47', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['47494638', 'a GIF image'],
  ['7f454c46', 'a program'],
  ['d0cf11e0', 'an old office document'],
  ['00000100', 'an icon'],
  ['52494646', 'a media file'],
]

const BYTE_ORDER_MARKS: readonly (readonly [string, string])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]

const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 8)).toString('hex')

/** A decoder for a label of the Encoding Standard; undefined for one it does not know. */
function decoderFor(label: string, fatal = false): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label, { fatal })
  } catch {
    return undefined
  }
}

/** The text if every byte is valid in the encoding. */
function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return decoderFor(label, true)?.decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark shows as zero bytes at every other place. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 1_000)
  if (sample.length < 4) return undefined
  let even = 0
  let odd = 0
  sample.forEach((byte, i) => {
    if (byte !== 0) return
    if (i % 2 === 0) even++
    else odd++
  })
  if (odd > sample.length * 0.3 && even < sample.length * 0.05) return 'utf-16le'
  return even > sample.length * 0.3 && odd < sample.length * 0.05 ? 'utf-16be' : undefined
}

/**
 * Decodes text of any encoding. A byte-order mark decides; then UTF-8 where every byte fits, since other text
 * hardly ever does; then what was declared; then a guess (`chardet`, MIT); then windows-1252, as browsers do.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const start = startOf(bytes)
  const signature = SIGNATURES.find(([hex]) => start.startsWith(hex))
  if (signature !== undefined) return { text: null, because: `this is ${signature[1]}, not text` }
  const mark = BYTE_ORDER_MARKS.find(([hex]) => start.startsWith(hex))?.[1] ?? unmarkedUtf16(bytes)
  const certain = mark ?? 'utf-8'
  const whole = mark === undefined ? strictly(bytes, certain) : decoderFor(certain)?.decode(bytes)
  const decoded =
    whole === undefined
      ? guess(bytes, declared)
      : ({ text: whole, encoding: certain, guessed: false } as const)
  const sample = decoded.text.slice(0, SAMPLE)
  const odd = sample.match(CONTROL)?.length ?? 0
  if (odd > sample.length / 200 || (odd > 0 && sample.length < 40))
    return { text: null, because: 'too many control characters for a text' }
  return decoded
}

function guess(bytes: Uint8Array, declared: string | undefined) {
  const stated = declared === undefined ? undefined : decoderFor(declared)
  if (stated !== undefined && stated.encoding !== 'utf-8')
    return { text: stated.decode(bytes), encoding: stated.encoding, guessed: false }
  const loose = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE))
  const broken = loose.match(/\uFFFD/gu)?.length ?? 0
  const foreign = loose.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
  // a few bad bytes in good UTF-8 are damage, not another encoding
  const label = foreign > broken * 20 ? 'utf-8' : (detect(bytes.subarray(0, SAMPLE)) ?? 'windows-1252')
  const decoder = decoderFor(label) ?? new TextDecoder('windows-1252')
  return { text: decoder.decode(bytes), encoding: decoder.encoding, guessed: true }
}
