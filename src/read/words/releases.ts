/** Ends of host names under which authorities, universities and parliaments publish. */
export const OFFICIAL_HOSTS = [
  'gov',
  'mil',
  'int',
  'europa.eu',
  'gob',
  'gouv.fr',
  'gc.ca',
  'admin.ch',
  'bund.de',
  'kremlin.ru',
  'edu',
  'ac.uk',
  'edu.au',
] as const

/** Services that publish what companies and authorities hand them. */
export const RELEASE_HOSTS = [
  'prnewswire.com',
  'businesswire.com',
  'globenewswire.com',
  'newswire.ca',
  'eurekalert.org',
  'presseportal.de',
  'ots.at',
  'einpresswire.com',
  'accesswire.com',
  'alphagalileo.org',
] as const

/** First words of a title or line that only the one who speaks writes over his own text. */
export const RELEASE_STARTS = [
  'press release',
  'news release',
  'media release',
  'for immediate release',
  'readout of',
  'readout from',
  'joint statement',
  'joint communique',
  'statement by the press secretary',
  'statement from the press secretary',
  'pressemitteilung',
  'medienmitteilung',
  'presseinformation',
  'communique de presse',
  'communique conjoint',
  'comunicado de prensa',
  'comunicado conjunto',
  'comunicato stampa',
  'nota de prensa',
] as const
