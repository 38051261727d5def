import type { Document } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { DateExpression, Figure } from './finding.ts'

export const findFigures = (
  _document: Document,
  _pack: LanguagePack,
  _dates: readonly DateExpression[],
): readonly Figure[] => []
