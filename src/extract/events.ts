import type { Document } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { Cast } from './actors.ts'
import type { DateExpression, Event, Statement } from './finding.ts'

export const findEvents = (
  _document: Document,
  _pack: LanguagePack,
  _cast: Cast,
  _dates: readonly DateExpression[],
  _statements: readonly Statement[],
): readonly Event[] => []
