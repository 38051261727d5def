import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * A short name that depends on `parts` alone, so that the same input has the same id on any machine:
 * a letter for the kind and the first 48 bits of a SHA-256. `stableId('r', ['text']) // 'r-982d9e3eb996'`
 */
export const stableId = (kind: string, parts: readonly string[]): string =>
  `${kind}-${bytesToHex(sha256(utf8ToBytes(parts.join('\u0000')))).slice(0, 12)}`
