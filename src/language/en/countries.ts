import type { State } from '../words/actors.ts'

/**
 * States and territories of ISO 3166-1, one a line:
 * code | names (the short one first) | adjectives | people | capitals and seats that stand for the government.
 * A name that stands for two states (Congo, Korea) is given to both: the rest of the
 * report has to decide; a plural (Koreas) means all of them.
 * Capitals that are better known as other things (Victoria, Georgetown, San José) are left out on purpose.
 */
const TABLE = `
AD | Andorra | Andorran | Andorrans | Andorra la Vella
AE | United Arab Emirates; UAE; U.A.E.; Emirates | Emirati | Emiratis | Abu Dhabi
AF | Afghanistan | Afghan | Afghans | Kabul
AG | Antigua and Barbuda; Antigua | Antiguan | Antiguans |
AI | Anguilla | Anguillan | |
AL | Albania | Albanian | Albanians | Tirana
AM | Armenia | Armenian | Armenians | Yerevan
AO | Angola | Angolan | Angolans | Luanda
AQ | Antarctica | | |
AR | Argentina | Argentine; Argentinian; Argentinean | Argentines; Argentinians; Argentineans | Buenos Aires; Casa Rosada
AS | American Samoa | | |
AT | Austria; Republic of Austria | Austrian | Austrians | Vienna
AU | Australia; Commonwealth of Australia | Australian | Australians | Canberra
AW | Aruba | Aruban | Arubans |
AX | Åland Islands; Aland | | |
AZ | Azerbaijan | Azerbaijani; Azeri | Azerbaijanis; Azeris | Baku
BA | Bosnia and Herzegovina; Bosnia-Herzegovina; Bosnia | Bosnian | Bosnians | Sarajevo
BB | Barbados | Barbadian | Barbadians | Bridgetown
BD | Bangladesh | Bangladeshi | Bangladeshis | Dhaka
BE | Belgium | Belgian | Belgians |
BF | Burkina Faso | Burkinabe | Burkinabes | Ouagadougou
BG | Bulgaria | Bulgarian | Bulgarians | Sofia
BH | Bahrain | Bahraini | Bahrainis | Manama
BI | Burundi | Burundian | Burundians | Bujumbura; Gitega
BJ | Benin | Beninese | | Porto-Novo; Cotonou
BL | Saint Barthélemy | | |
BM | Bermuda | Bermudian | Bermudians |
BN | Brunei; Brunei Darussalam | Bruneian | Bruneians | Bandar Seri Begawan
BO | Bolivia; Plurinational State of Bolivia | Bolivian | Bolivians | La Paz; Sucre
BQ | Bonaire | | |
BR | Brazil; Federative Republic of Brazil | Brazilian | Brazilians | Brasília; Brasilia; Planalto
BS | Bahamas | Bahamian | Bahamians | Nassau
BT | Bhutan | Bhutanese | | Thimphu
BW | Botswana | Botswanan | Botswanans | Gaborone
BY | Belarus; Byelorussia | Belarusian; Belarussian | Belarusians; Belarussians | Minsk
BZ | Belize | Belizean | Belizeans | Belmopan
CA | Canada | Canadian | Canadians | Ottawa
CD | Democratic Republic of the Congo; Democratic Republic of Congo; DR Congo; D.R. Congo; DRC; Congo-Kinshasa; Zaire; Congo; Congos | Congolese | | Kinshasa
CF | Central African Republic | Central African | Central Africans | Bangui
CG | Republic of the Congo; Republic of Congo; Congo-Brazzaville; Congo; Congos | Congolese | | Brazzaville
CH | Switzerland; Swiss Confederation | Swiss | | Bern; Berne
CI | Ivory Coast; Côte d'Ivoire; Cote d'Ivoire | Ivorian | Ivorians | Yamoussoukro; Abidjan
CK | Cook Islands | | |
CL | Chile | Chilean | Chileans | La Moneda
CM | Cameroon | Cameroonian | Cameroonians | Yaoundé; Yaounde
CN | China; People's Republic of China; PRC; P.R.C.; Mainland China; Communist China | Chinese | | Beijing; Peking; Zhongnanhai
CO | Colombia | Colombian | Colombians | Bogotá; Bogota
CR | Costa Rica | Costa Rican | Costa Ricans |
CU | Cuba | Cuban | Cubans | Havana
CV | Cape Verde; Cabo Verde | Cape Verdean | Cape Verdeans | Praia
CW | Curaçao; Curacao | | |
CY | Cyprus | Cypriot | Cypriots | Nicosia
CZ | Czech Republic; Czechia | Czech | Czechs | Prague
DE | Germany; Federal Republic of Germany; West Germany | German; West German | Germans | Berlin
DJ | Djibouti | Djiboutian | Djiboutians |
DK | Denmark | Danish | Danes | Copenhagen
DM | Dominica | | |
DO | Dominican Republic | Dominican | Dominicans | Santo Domingo
DZ | Algeria | Algerian | Algerians | Algiers
EC | Ecuador | Ecuadorian; Ecuadorean | Ecuadorians; Ecuadoreans | Quito
EE | Estonia | Estonian | Estonians | Tallinn
EG | Egypt; Arab Republic of Egypt | Egyptian | Egyptians | Cairo
EH | Western Sahara | Sahrawi | Sahrawis |
ER | Eritrea | Eritrean | Eritreans | Asmara
ES | Spain | Spanish | Spaniards | Madrid; Moncloa
ET | Ethiopia | Ethiopian | Ethiopians | Addis Ababa
FI | Finland | Finnish | Finns | Helsinki
FJ | Fiji | Fijian | Fijians | Suva
FK | Falkland Islands; Falklands | | |
FM | Micronesia | Micronesian | Micronesians |
FO | Faroe Islands; Faroes | Faroese | |
FR | France; French Republic | French | Frenchmen | Paris; Elysee; Élysée; Elysée; Elysee Palace; Élysée Palace; Quai d'Orsay; Matignon
GA | Gabon | Gabonese | | Libreville
GB | United Kingdom; UK; U.K.; Britain; Great Britain; United Kingdom of Great Britain and Northern Ireland | British | Britons; Brits | London; Downing Street; 10 Downing Street; No 10; No. 10; Whitehall
GD | Grenada | Grenadian | Grenadians |
GE | Georgia; Republic of Georgia | Georgian | Georgians | Tbilisi
GF | French Guiana | | |
GG | Guernsey | | |
GH | Ghana | Ghanaian | Ghanaians | Accra
GI | Gibraltar | Gibraltarian | Gibraltarians |
GL | Greenland | Greenlandic | Greenlanders | Nuuk
GM | Gambia; The Gambia | Gambian | Gambians | Banjul
GN | Guinea | Guinean | Guineans | Conakry
GP | Guadeloupe | | |
GQ | Equatorial Guinea | Equatoguinean | Equatoguineans | Malabo
GR | Greece; Hellenic Republic | Greek | Greeks | Athens
GT | Guatemala | Guatemalan | Guatemalans |
GU | Guam | Guamanian | Guamanians |
GW | Guinea-Bissau; Guinea Bissau | | | Bissau
GY | Guyana | Guyanese | |
HK | Hong Kong | Hongkonger | Hongkongers; Hong Kongers |
HN | Honduras | Honduran | Hondurans | Tegucigalpa
HR | Croatia | Croatian | Croatians; Croats | Zagreb
HT | Haiti | Haitian | Haitians | Port-au-Prince
HU | Hungary | Hungarian | Hungarians | Budapest
ID | Indonesia | Indonesian | Indonesians | Jakarta
IE | Ireland; Republic of Ireland | Irish | Irishmen | Dublin
IL | Israel; State of Israel | Israeli | Israelis | Tel Aviv
IM | Isle of Man | Manx | |
IN | India; Republic of India | Indian | Indians | New Delhi; Delhi
IQ | Iraq | Iraqi | Iraqis | Baghdad
IR | Iran; Islamic Republic of Iran; Islamic Republic; Persia | Iranian | Iranians | Tehran; Teheran
IS | Iceland | Icelandic | Icelanders | Reykjavik; Reykjavík
IT | Italy; Italian Republic | Italian | Italians | Rome; Palazzo Chigi; Quirinale
JE | Jersey | | |
JM | Jamaica | Jamaican | Jamaicans |
JO | Jordan; Hashemite Kingdom of Jordan | Jordanian | Jordanians | Amman
JP | Japan | Japanese | | Tokyo
KE | Kenya | Kenyan | Kenyans | Nairobi
KG | Kyrgyzstan; Kyrgyz Republic | Kyrgyz; Kyrgyzstani | Kyrgyzstanis | Bishkek
KH | Cambodia; Kampuchea | Cambodian | Cambodians | Phnom Penh
KI | Kiribati | I-Kiribati | | Tarawa
KM | Comoros | Comorian | Comorians | Moroni
KN | Saint Kitts and Nevis; St. Kitts and Nevis; St Kitts and Nevis | | |
KP | North Korea; DPRK; D.P.R.K.; Democratic People's Republic of Korea; Korea; Koreas | North Korean; Korean | North Koreans | Pyongyang
KR | South Korea; Republic of Korea; ROK; Korea; Koreas | South Korean; Korean | South Koreans | Seoul; Blue House
KW | Kuwait | Kuwaiti | Kuwaitis | Kuwait City
KY | Cayman Islands; Caymans | Caymanian | Caymanians |
KZ | Kazakhstan | Kazakh; Kazakhstani | Kazakhs; Kazakhstanis | Astana; Nur-Sultan
LA | Laos; Lao PDR | Laotian; Lao | Laotians | Vientiane
LB | Lebanon | Lebanese | | Beirut
LC | Saint Lucia; St. Lucia; St Lucia | Saint Lucian | |
LI | Liechtenstein | | Liechtensteiners | Vaduz
LK | Sri Lanka; Ceylon | Sri Lankan | Sri Lankans | Colombo
LR | Liberia | Liberian | Liberians | Monrovia
LS | Lesotho | Basotho | | Maseru
LT | Lithuania | Lithuanian | Lithuanians | Vilnius
LU | Luxembourg; Luxemburg | Luxembourgish | Luxembourgers |
LV | Latvia | Latvian | Latvians | Riga
LY | Libya | Libyan | Libyans | Tripoli
MA | Morocco | Moroccan | Moroccans | Rabat
MC | Monaco | Monegasque | |
MD | Moldova; Republic of Moldova; Moldavia | Moldovan | Moldovans | Chisinau; Chișinău
ME | Montenegro | Montenegrin | Montenegrins | Podgorica
MF | Saint Martin | | |
MG | Madagascar | Malagasy; Madagascan | | Antananarivo
MH | Marshall Islands | Marshallese | | Majuro
MK | North Macedonia; Macedonia; FYROM | Macedonian; North Macedonian | Macedonians | Skopje
ML | Mali | Malian | Malians | Bamako
MM | Myanmar; Burma | Burmese | | Naypyidaw; Yangon; Rangoon
MN | Mongolia | Mongolian | Mongolians | Ulaanbaatar; Ulan Bator
MO | Macau; Macao | Macanese | |
MP | Northern Mariana Islands | | |
MQ | Martinique | | |
MR | Mauritania | Mauritanian | Mauritanians | Nouakchott
MS | Montserrat | | |
MT | Malta | Maltese | | Valletta
MU | Mauritius | Mauritian | Mauritians | Port Louis
MV | Maldives | Maldivian | Maldivians | Malé
MW | Malawi | Malawian | Malawians | Lilongwe
MX | Mexico; United Mexican States | Mexican | Mexicans | Mexico City; Los Pinos
MY | Malaysia | Malaysian | Malaysians | Kuala Lumpur; Putrajaya
MZ | Mozambique | Mozambican | Mozambicans | Maputo
NA | Namibia | Namibian | Namibians | Windhoek
NC | New Caledonia | New Caledonian | New Caledonians |
NE | Niger; Republic of Niger | Nigerien | Nigeriens | Niamey
NG | Nigeria; Federal Republic of Nigeria | Nigerian | Nigerians | Abuja
NI | Nicaragua | Nicaraguan | Nicaraguans | Managua
NL | Netherlands; Holland | Dutch | Dutchmen | The Hague; Hague; Amsterdam
NO | Norway | Norwegian | Norwegians | Oslo
NP | Nepal | Nepali; Nepalese | Nepalis | Kathmandu
NR | Nauru | Nauruan | Nauruans |
NU | Niue | | |
NZ | New Zealand | New Zealand | New Zealanders | Wellington
OM | Oman | Omani | Omanis | Muscat
PA | Panama | Panamanian | Panamanians | Panama City
PE | Peru | Peruvian | Peruvians | Lima
PF | French Polynesia; Tahiti | Tahitian | Tahitians |
PG | Papua New Guinea; PNG | Papua New Guinean; Papuan | Papuans | Port Moresby
PH | Philippines | Philippine; Filipino | Filipinos | Manila; Malacañang; Malacanang
PK | Pakistan; Islamic Republic of Pakistan | Pakistani | Pakistanis | Islamabad
PL | Poland | Polish | Poles | Warsaw
PM | Saint Pierre and Miquelon | | |
PR | Puerto Rico | Puerto Rican | Puerto Ricans | San Juan
PS | Palestine; State of Palestine; Palestinian territories; Palestinian Territories; Palestinian Authority | Palestinian | Palestinians | Ramallah
PT | Portugal | Portuguese | | Lisbon
PW | Palau | Palauan | Palauans |
PY | Paraguay | Paraguayan | Paraguayans | Asunción; Asuncion
QA | Qatar | Qatari | Qataris | Doha
RE | Réunion | | |
RO | Romania; Rumania | Romanian | Romanians | Bucharest
RS | Serbia | Serbian; Serb | Serbs; Serbians | Belgrade
RU | Russia; Russian Federation | Russian | Russians | Moscow; Kremlin
RW | Rwanda | Rwandan | Rwandans | Kigali
SA | Saudi Arabia; Kingdom of Saudi Arabia; KSA | Saudi; Saudi Arabian | Saudis | Riyadh
SB | Solomon Islands | Solomon Islander | Solomon Islanders | Honiara
SC | Seychelles | Seychellois | |
SD | Sudan | Sudanese | | Khartoum
SE | Sweden | Swedish | Swedes | Stockholm
SG | Singapore | Singaporean | Singaporeans |
SH | Saint Helena | | |
SI | Slovenia | Slovenian; Slovene | Slovenians; Slovenes | Ljubljana
SJ | Svalbard | | |
SK | Slovakia; Slovak Republic | Slovak; Slovakian | Slovaks | Bratislava
SL | Sierra Leone | Sierra Leonean | Sierra Leoneans | Freetown
SM | San Marino | Sammarinese | |
SN | Senegal | Senegalese | | Dakar
SO | Somalia | Somali | Somalis | Mogadishu
SR | Suriname; Surinam | Surinamese | | Paramaribo
SS | South Sudan | South Sudanese | | Juba
ST | São Tomé and Príncipe; Sao Tome and Principe | | |
SV | El Salvador | Salvadoran; Salvadorean | Salvadorans; Salvadoreans | San Salvador
SX | Sint Maarten | | |
SY | Syria; Syrian Arab Republic | Syrian | Syrians | Damascus
SZ | Eswatini; Swaziland | Swazi | Swazis | Mbabane
TC | Turks and Caicos Islands; Turks and Caicos | | |
TD | Chad | Chadian | Chadians | N'Djamena; Ndjamena
TG | Togo | Togolese | | Lomé
TH | Thailand; Siam | Thai | Thais | Bangkok
TJ | Tajikistan | Tajik; Tajikistani | Tajiks | Dushanbe
TK | Tokelau | | |
TL | East Timor; Timor-Leste | Timorese; East Timorese | | Dili
TM | Turkmenistan | Turkmen | Turkmens | Ashgabat
TN | Tunisia | Tunisian | Tunisians | Tunis
TO | Tonga | Tongan | Tongans |
TR | Turkey; Türkiye; Turkiye; Republic of Turkey | Turkish | Turks | Ankara
TT | Trinidad and Tobago | Trinidadian | Trinidadians | Port of Spain
TV | Tuvalu | Tuvaluan | Tuvaluans |
TW | Taiwan; Republic of China; Chinese Taipei | Taiwanese | | Taipei
TZ | Tanzania | Tanzanian | Tanzanians | Dodoma; Dar es Salaam
UA | Ukraine | Ukrainian | Ukrainians | Kyiv; Kiev
UG | Uganda | Ugandan | Ugandans | Kampala
US | United States; United States of America; U.S.; US; USA; U.S.A.; America | American; U.S; US | Americans | Washington; Washington, D.C.; Washington, DC; Washington D.C.; Washington DC; White House; Pentagon; Oval Office; Foggy Bottom; Capitol Hill
UY | Uruguay | Uruguayan | Uruguayans | Montevideo
UZ | Uzbekistan | Uzbek; Uzbekistani | Uzbeks | Tashkent
VA | Vatican City; Holy See | | | Vatican
VC | Saint Vincent and the Grenadines; St. Vincent and the Grenadines; St Vincent and the Grenadines | | |
VE | Venezuela; Bolivarian Republic of Venezuela | Venezuelan | Venezuelans | Caracas; Miraflores
VG | British Virgin Islands | | |
VI | U.S. Virgin Islands; US Virgin Islands | | |
VN | Vietnam; Viet Nam | Vietnamese | | Hanoi
VU | Vanuatu | Vanuatuan | | Port Vila
WF | Wallis and Futuna | | |
WS | Samoa | Samoan | Samoans | Apia
XK | Kosovo | Kosovar; Kosovan | Kosovars; Kosovans | Pristina; Prishtina
YE | Yemen | Yemeni | Yemenis | Sanaa; Sana'a
YT | Mayotte | | |
ZA | South Africa; Republic of South Africa | South African | South Africans | Pretoria
ZM | Zambia | Zambian | Zambians | Lusaka
ZW | Zimbabwe | Zimbabwean | Zimbabweans | Harare
`

const cells = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(';')
    .map((words) => words.trim())
    .filter((words) => words !== '')

export const countries: readonly State[] = TABLE.trim()
  .split('\n')
  .map((line): State => {
    const [code, names, adjectives, people, seats] = line.split('|')
    const [name = '', ...aliases] = cells(names)
    return {
      code: (code ?? '').trim(),
      name,
      aliases,
      adjectives: cells(adjectives),
      people: cells(people),
      seats: cells(seats),
    }
  })
