import type { Document } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { DateExpression } from './finding.ts'

export const findDates = (_document: Document, _pack: LanguagePack): readonly DateExpression[] => []
