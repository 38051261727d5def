import type { KnownOrganisation } from '../words/actors.ts'

/** name; aliases | seats that stand for it. International bodies, and agencies that are told by their acronym alone. */
const TABLE = `
European Union; EU; E.U.; European bloc | Brussels
European Commission; EU Commission |
European Parliament; EU Parliament |
European Council |
European Central Bank; ECB |
European Court of Justice; ECJ |
European Court of Human Rights; ECHR |
European Space Agency; ESA |
Council of Europe |
Eurozone; eurozone |
North Atlantic Treaty Organization; North Atlantic Treaty Organisation; NATO; Nato; N.A.T.O. |
United Nations; UN; U.N.; United Nations Organization |
UN Security Council; U.N. Security Council; United Nations Security Council; Security Council |
UN General Assembly; U.N. General Assembly; United Nations General Assembly |
UN Human Rights Council; U.N. Human Rights Council; United Nations Human Rights Council |
UNESCO; Unesco |
UNICEF; Unicef |
UNHCR; UN refugee agency; U.N. refugee agency |
International Monetary Fund; IMF; I.M.F. |
World Bank |
World Trade Organization; World Trade Organisation; WTO; W.T.O. |
World Health Organization; World Health Organisation; WHO; W.H.O. |
International Atomic Energy Agency; IAEA; I.A.E.A. |
International Criminal Court; ICC |
International Court of Justice; ICJ |
International Olympic Committee; IOC; I.O.C. |
International Labour Organization; ILO |
International Committee of the Red Cross; ICRC |
Red Cross |
Interpol; INTERPOL |
Organization for Security and Co-operation in Europe; Organisation for Security and Cooperation in Europe; OSCE |
Organisation for Economic Co-operation and Development; Organization for Economic Cooperation and Development; OECD |
Organization of the Petroleum Exporting Countries; OPEC; Opec |
Organisation for the Prohibition of Chemical Weapons; OPCW |
Organization of American States; OAS |
Organisation of Islamic Cooperation; OIC |
Association of Southeast Asian Nations; ASEAN; Asean |
African Union; AU |
Arab League |
Gulf Cooperation Council; GCC |
Economic Community of West African States; ECOWAS; Ecowas |
Collective Security Treaty Organization; CSTO |
Commonwealth of Independent States; CIS |
Eurasian Economic Union |
Shanghai Cooperation Organization; Shanghai Cooperation Organisation; SCO |
Eastern Partnership |
Group of Seven; G7; G-7 |
Group of Eight; G8; G-8 |
Group of 20; Group of Twenty; G20; G-20 |
BRICS; Brics |
AUKUS; Aukus |
Mercosur |
Amnesty International |
Human Rights Watch; HRW |
Médecins Sans Frontières; Doctors Without Borders; MSF |
Greenpeace |
World Economic Forum; WEF |
World Anti-Doping Agency; WADA; Wada |
FIFA; Fifa |
UEFA; Uefa |
Bank for International Settlements; BIS |
Islamic State; Islamic State group; ISIS; ISIL; Isis; Daesh; IS |
al-Qaida; al-Qaeda; Al-Qaida; Al-Qaeda; Al Qaeda; al Qaeda |
Taliban |
Hamas |
Hezbollah; Hizbollah; Hizbullah |
Boko Haram |
`

/** code | names of bodies that belong to one state: they act for themselves, and their country is known. */
const NATIONAL = `
US | Congress; US Congress; U.S. Congress; American Congress
US | Senate; US Senate; U.S. Senate
US | House of Representatives; US House of Representatives; U.S. House of Representatives
US | Supreme Court; US Supreme Court; U.S. Supreme Court
US | State Department; US State Department; U.S. State Department; Department of State
US | Treasury Department; US Treasury; U.S. Treasury; Department of the Treasury
US | Justice Department; US Department of Justice; U.S. Department of Justice; Department of Justice; DOJ
US | Federal Reserve; US Federal Reserve; U.S. Federal Reserve; Fed
US | Federal Bureau of Investigation; FBI; F.B.I.
US | Central Intelligence Agency; CIA; C.I.A.
US | National Security Agency; NSA; N.S.A.
US | Department of Homeland Security; DHS; Homeland Security
US | Securities and Exchange Commission; SEC; S.E.C.
US | Environmental Protection Agency; EPA; E.P.A.
US | Food and Drug Administration; FDA; F.D.A.
US | Federal Trade Commission; FTC; F.T.C.
US | Federal Communications Commission; FCC
US | Federal Aviation Administration; FAA; F.A.A.
US | Internal Revenue Service; IRS; I.R.S.
US | National Weather Service
US | Secret Service; US Secret Service; U.S. Secret Service
US | NASA; Nasa
US | Democratic Party; Democrats
US | Democratic National Committee; DNC
US | Republican Party; GOP; G.O.P.; Republicans
US | Republican National Committee; RNC
US | NAACP
US | American Civil Liberties Union; ACLU; A.C.L.U.
US | National Rifle Association; NRA; N.R.A.
GB | House of Commons; Commons
GB | House of Lords
GB | Bank of England
GB | BBC
GB | Foreign Office; Foreign and Commonwealth Office
GB | Scotland Yard; Metropolitan Police; Met Police
GB | Labour Party
GB | Conservative Party; Tories; Tory party; Tory Party
GB | NHS; National Health Service
GB | Buckingham Palace
GB | MI5
GB | MI6
DE | Bundestag
DE | Bundesbank
DE | CDU; Christian Democratic Union
DE | SPD; Social Democratic Party
RU | State Duma; Duma
RU | FSB
RU | Roscosmos
RU | Gazprom
CN | Chinese Communist Party; Communist Party of China; CCP
CN | National People's Congress
CN | People's Liberation Army; PLA
IL | Knesset
IL | Mossad
IN | Lok Sabha
IN | Bharatiya Janata Party; BJP
UA | Verkhovna Rada; Rada
IR | Revolutionary Guards; Revolutionary Guard; Islamic Revolutionary Guard Corps; IRGC
TR | Kurdistan Workers' Party; PKK
`

/** News agencies and outlets that reports lean on: organisations that speak. */
const PRESS = `
US | Associated Press; AP; The Associated Press
US | CNN
US | Fox News
US | NBC News; NBC
US | ABC News
US | CBS News; CBS
US | New York Times; The New York Times; NYT
US | Washington Post; The Washington Post
US | Wall Street Journal; The Wall Street Journal; WSJ
US | Bloomberg News; Bloomberg
GB | Reuters
GB | Guardian; The Guardian
GB | Financial Times; FT
FR | Agence France-Presse; AFP; Agence France Presse
DE | Deutsche Presse-Agentur; dpa; DPA
DE | Deutsche Welle; DW
ES | EFE; Efe
IT | ANSA
RU | TASS; Tass; ITAR-TASS; Itar-Tass
RU | RIA Novosti; RIA
RU | Interfax
RU | Sputnik
CN | Xinhua; Xinhua News Agency
CN | Global Times
CN | People's Daily
CN | CCTV
JP | Kyodo; Kyodo News
JP | NHK
KP | KCNA; Korean Central News Agency
KR | Yonhap; Yonhap News Agency
IR | IRNA
QA | Al Jazeera; Al-Jazeera; al-Jazeera
TR | Anadolu Agency; Anadolu
`

/** code | companies and clubs that reports name without saying what they are. */
const COMPANIES = `
US | Apple; Apple Inc.
US | Google
US | Alphabet
US | Facebook
US | Meta Platforms
US | Twitter
US | Instagram
US | WhatsApp
US | YouTube
US | Snapchat
US | Netflix
US | Uber
US | Lyft
US | Airbnb
US | PayPal
US | LinkedIn
US | Microsoft
US | Amazon; Amazon.com
US | Intel
US | IBM
US | Nvidia
US | Qualcomm
US | Cisco
US | Oracle
US | Hewlett-Packard
US | Dell
US | Tesla; Tesla Motors
US | SpaceX
US | Boeing
US | Lockheed Martin
US | Raytheon
US | General Motors; GM
US | Ford; Ford Motor
US | Chrysler; Fiat Chrysler
US | General Electric; GE
US | ExxonMobil; Exxon Mobil; Exxon
US | Chevron
US | Walmart; Wal-Mart
US | McDonald's
US | Starbucks
US | Coca-Cola
US | Pepsi; PepsiCo
US | Nike
US | Disney; Walt Disney
US | Comcast
US | Verizon
US | AT&T
US | T-Mobile
US | Goldman Sachs; Goldman Sachs Group
US | Morgan Stanley
US | JPMorgan; JPMorgan Chase; JP Morgan; J.P. Morgan
US | Citigroup; Citi
US | Bank of America; Bank of America Merrill Lynch
US | Wells Fargo
US | BlackRock
US | Berkshire Hathaway
US | Equifax

US | Mastercard; MasterCard
US | American Express
US | Delta; Delta Air Lines
US | United Airlines
US | American Airlines
US | Southwest Airlines
US | FedEx
US | Pfizer
US | Moderna
US | Merck
US | Johnson & Johnson
US | Monsanto
US | Blackwater
GB | BP
GB | HSBC
GB | Barclays
GB | Lloyds
GB | Royal Bank of Scotland; RBS
GB | Vodafone
GB | AstraZeneca
GB | GlaxoSmithKline
GB | Tesco
GB | British Airways
GB | Rolls-Royce
GB | Rio Tinto
GB | Unilever
NL | Royal Dutch Shell; Shell
NL | Philips
NL | ING
CH | Credit Suisse
CH | UBS
CH | Nestle; Nestlé
CH | Novartis
CH | Glencore
DE | Volkswagen; VW
DE | BMW
DE | Daimler
DE | Mercedes; Mercedes-Benz
DE | Audi
DE | Porsche
DE | Siemens
DE | BASF
DE | Bayer
DE | BioNTech
DE | Deutsche Bank
DE | Commerzbank
DE | Lufthansa
DE | Süddeutsche Zeitung
DE | Der Spiegel; Spiegel
DE | Bild
FR | TotalEnergies
FR | Airbus
FR | Renault
FR | Peugeot
FR | BNP Paribas
FR | Société Générale; Societe Generale
FR | Le Monde
FR | Le Figaro
FR | Charlie Hebdo
IT | Ferrari
IT | Fiat
IT | Eni
IT | UniCredit
IT | La Repubblica
IT | Corriere della Sera
ES | Santander; Banco Santander
ES | Telefonica; Telefónica
ES | El País; El Pais
SE | Volvo
SE | Ericsson
SE | IKEA; Ikea
SE | Spotify
DK | Maersk
FI | Nokia
JP | Toyota
JP | Honda
JP | Nissan
JP | Sony
JP | Nintendo
JP | SoftBank
JP | Toshiba
JP | Mitsubishi
JP | Panasonic
JP | Asahi Shimbun
KR | Samsung; Samsung Electronics
KR | Hyundai
KR | LG
KR | Kia
CN | Huawei
CN | Alibaba
CN | Tencent
CN | ByteDance
CN | TikTok
CN | Baidu
CN | Xiaomi
CN | Lenovo
CN | ZTE
HK | South China Morning Post
TW | Foxconn
TW | TSMC
IN | Tata
IN | Infosys
IN | Times of India; The Times of India
IN | Press Trust of India; PTI
RU | Rosneft
RU | Lukoil
RU | Sberbank
RU | Rosatom
RU | Aeroflot
RU | Kommersant
RU | Novaya Gazeta
SA | Saudi Aramco; Aramco
IL | Haaretz
US | Politico
US | Daily Beast; The Daily Beast
US | Time magazine
US | USA Today
US | Los Angeles Times
US | Chicago Tribune
US | BuzzFeed
US | Breitbart; Breitbart News
US | Huffington Post; HuffPost
US | MSNBC
US | CNBC
US | NPR
US | PBS
US | Vox
US | TMZ
US | WikiLeaks; Wikileaks
GB | Sky News
GB | ITV
GB | Daily Mail
GB | Daily Telegraph; The Daily Telegraph
GB | The Times
GB | The Sun
GB | Daily Mirror
GB | The Independent
GB | The Economist
`

const cells = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(';')
    .map((words) => words.trim())
    .filter((words) => words !== '')

const lines = (table: string): readonly string[] => table.trim().split('\n')

const national = (line: string): KnownOrganisation => {
  const [country, names] = line.split('|')
  const [name = '', ...aliases] = cells(names)
  return { name, aliases, seats: [], country: (country ?? '').trim() }
}

export const organisations: readonly KnownOrganisation[] = [
  ...lines(TABLE).map((line): KnownOrganisation => {
    const [names, seats] = line.split('|')
    const [name = '', ...aliases] = cells(names)
    return { name, aliases, seats: cells(seats) }
  }),
  ...lines(NATIONAL).map(national),
  ...lines(PRESS).map(national),
  ...lines(COMPANIES).map(national),
]
