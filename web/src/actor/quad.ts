/** PLOVER's quad classes: words or deeds, with or against. */
export type Quad = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict'

const QUAD: Readonly<Record<string, Quad>> = {
  AGREE: 'verbal cooperation',
  CONSULT: 'verbal cooperation',
  SUPPORT: 'verbal cooperation',
  CONCEDE: 'verbal cooperation',
  COOPERATE: 'material cooperation',
  AID: 'material cooperation',
  RETREAT: 'material cooperation',
  REQUEST: 'verbal conflict',
  ACCUSE: 'verbal conflict',
  REJECT: 'verbal conflict',
  THREATEN: 'verbal conflict',
  PROTEST: 'material conflict',
  SANCTION: 'material conflict',
  MOBILIZE: 'material conflict',
  COERCE: 'material conflict',
  ASSAULT: 'material conflict',
}

export const QUADS: readonly Quad[] = [
  'material cooperation',
  'verbal cooperation',
  'verbal conflict',
  'material conflict',
]

/** The quad class of a PLOVER event type; undefined for a type that PLOVER does not know. */
export const quadOf = (type: string): Quad | undefined => QUAD[type]
