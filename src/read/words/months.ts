/** Names of months by language, January first, folded; the usual short forms after a slash. */
const MONTHS: readonly string[] = [
  // English
  'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec',
  // German
  'januar/janner/jan februar/feber/feb marz/maerz/mrz april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez',
  // French
  'janvier/janv fevrier/fevr/fev mars avril/avr mai juin juillet/juil aout septembre/sept octobre/oct novembre/nov decembre/dec',
  // Spanish
  'enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic',
  // Italian
  'gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic',
  // Portuguese
  'janeiro/jan fevereiro/fev marco/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez',
  // Dutch
  'januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sept/sep oktober/okt november/nov december/dec',
  // Swedish
  'januari/jan februari/feb mars april/apr maj juni/jun juli/jul augusti/aug september/sep oktober/okt november/nov december/dec',
  // Danish and Norwegian
  'januar/jan februar/feb marts/mars april/apr maj/mai juni/jun juli/jul august/aug september/sep oktober/okt november/nov december/desember/des',
  // Finnish
  'tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu kesakuuta/kesakuu heinakuuta/heinakuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu marraskuuta/marraskuu joulukuuta/joulukuu',
  // Polish
  'stycznia/styczen lutego/luty marca/marzec kwietnia/kwiecien maja czerwca/czerwiec lipca/lipiec sierpnia/sierpien wrzesnia/wrzesien pazdziernika/pazdziernik listopada/listopad grudnia/grudzien',
  // Czech
  'ledna/leden unora/unor brezna/brezen dubna/duben kvetna/kveten cervna/cerven cervence/cervenec srpna/srpen zari rijna/rijen listopadu prosince/prosinec',
  // Russian
  'января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/маи/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сен октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек',
  // Ukrainian
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  // Turkish
  'ocak subat mart nisan mayis/mayıs haziran temmuz agustos eylul ekim kasim/kasım aralik/aralık',
  // Greek
  'ιανουαριου/ιαν φεβρουαριου/φεβ μαρτιου/μαρ απριλιου/απρ μαιου/μαι ιουνιου/ιουν ιουλιου/ιουλ αυγουστου/αυγ σεπτεμβριου/σεπ οκτωβριου/οκτ νοεμβριου/νοε δεκεμβριου/δεκ',
  // Romanian
  'ianuarie/ian februarie/feb martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  // Hungarian
  'januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december',
  // Indonesian and Malay
  'januari/jan februari/februari maret/mac april mei juni/jun juli/julai agustus/ogos september oktober november desember/disember',
]

/** Month names, folded, with their number from 1. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((language) =>
    language.split(' ').flatMap((names, i) => names.split('/').map((name) => [name, i + 1] as const)),
  ),
)

/** Names of weekdays, folded. */
export const weekdays: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
  lundi mardi mercredi jeudi vendredi samedi dimanche
  lunes martes miercoles jueves viernes sabado domingo
  lunedi martedi mercoledi giovedi venerdi sabato domenica
  segunda-feira terca-feira quarta-feira quinta-feira sexta-feira
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  mandag tirsdag onsdag torsdag fredag lordag sondag mandag tisdag torsdag`.split(/\s+/u),
)
