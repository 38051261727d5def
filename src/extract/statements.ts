import type { Document } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { Actor, Statement } from './finding.ts'

export const findStatements = (
  _document: Document,
  _pack: LanguagePack,
  _actors: readonly Actor[],
): readonly Statement[] => []
