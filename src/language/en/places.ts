import type { KnownPlace } from '../words/actors.ts'

/**
 * Well-known towns and regions that are no capital of a state, by country: a name found here is a place, and a
 * name with one of these after a comma ("Lyon, France") needs no further proof. Names that are commoner for people
 * or things (Lincoln, Jackson, Nice) are left out.
 */
const TABLE: Readonly<Record<string, string>> = {
  US: `Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Georgia;Hawaii;Idaho;Illinois;Indiana;Iowa;
    Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada;
    New Hampshire;New Jersey;New Mexico;New York;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;
    South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;West Virginia;Wisconsin;Wyoming;Washington state;
    District of Columbia;New York City;New York state;Manhattan;Brooklyn;Queens;Bronx;Staten Island;Harlem;Los Angeles;Chicago;Houston;
    Phoenix;Philadelphia;San Antonio;San Diego;Dallas;San Jose;Austin;Fort Worth;San Francisco;Seattle;Denver;Boston;
    Detroit;Nashville;Memphis;Portland;Oklahoma City;Las Vegas;Baltimore;Milwaukee;Albuquerque;Tucson;Fresno;Sacramento;
    Kansas City;Atlanta;Omaha;Miami;Oakland;Minneapolis;Tulsa;New Orleans;Cleveland;Tampa;Honolulu;St. Louis;Pittsburgh;
    Cincinnati;Anchorage;Buffalo;Orlando;Salt Lake City;Silicon Valley;Hollywood;Wall Street;New England;Midwest;Long Island;
    Green Bay;Cape Canaveral;Palm Beach;Mar-a-Lago;Charlottesville;Ground Zero;Times Square;Erie;Louisville;Richmond;Rochester;Syracuse;Des Moines;Cambridge, Massachusetts;
    Ala.;Ariz.;Ark.;Calif.;Colo.;Conn.;Del.;Fla.;Ga.;Ill.;Ind.;Kan.;Ky.;La.;Md.;Mass.;Mich.;Minn.;Miss.;Mo.;Mont.;Neb.;Nev.;N.H.;N.J.;N.M.;N.Y.;N.C.;N.D.;Okla.;Ore.;Pa.;R.I.;S.C.;S.D.;Tenn.;Tex.;Vt.;Va.;W.Va.;Wis.;Wyo.`,
  GB: `England;Scotland;Wales;Northern Ireland;Manchester;Birmingham;Liverpool;Leeds;Sheffield;Bristol;Newcastle;Nottingham;
    Glasgow;Edinburgh;Aberdeen;Cardiff;Belfast;Oxford;Cambridge;Brighton;Southampton;Portsmouth;Leicester;Coventry;Yorkshire;Cornwall;Westminster;Heathrow;Gatwick;Salisbury`,
  CN: `Shanghai;Guangzhou;Shenzhen;Chongqing;Tianjin;Wuhan;Chengdu;Nanjing;Hangzhou;Xi'an;Harbin;Dalian;Xinjiang;Tibet;Inner Mongolia;
    Guangdong;Sichuan;Hebei;Henan;Hubei;Hunan;Yunnan;Fujian;Zhejiang;Jiangsu;Shandong;Shanxi;Shaanxi;Heilongjiang;Liaoning;Dandong;Tiananmen Square;Tiananmen`,
  RU: `St. Petersburg;St Petersburg;Saint Petersburg;Vladivostok;Novosibirsk;Kazan;Sochi;Volgograd;Rostov-on-Don;Yekaterinburg;Chechnya;
    Dagestan;Siberia;Kaliningrad;Grozny;Red Square;Baikonur`,
  UA: `Crimea;Donbas;Donbass;Donetsk;Luhansk;Lugansk;Kharkiv;Kharkov;Odesa;Odessa;Lviv;Mariupol;Sevastopol;Simferopol;Kherson;Chernobyl;Zaporizhzhia`,
  DE: `Hamburg;Munich;Cologne;Frankfurt;Stuttgart;Düsseldorf;Dusseldorf;Dortmund;Leipzig;Dresden;Bonn;Bavaria;Saxony;North Rhine-Westphalia;Hanover;Nuremberg;Bremen;Essen;Potsdam`,
  FR: `Marseille;Lyon;Toulouse;Strasbourg;Bordeaux;Lille;Nantes;Brittany;Normandy;Calais;Cannes;Versailles;Corsica;Grenoble`,
  IT: `Milan;Naples;Turin;Palermo;Genoa;Bologna;Florence;Venice;Sicily;Sardinia;Lampedusa;Lombardy;Tuscany`,
  ES: `Barcelona;Valencia;Seville;Zaragoza;Malaga;Catalonia;Catalunya;Andalusia;Basque Country;Galicia;Bilbao`,
  CA: `Toronto;Montreal;Vancouver;Calgary;Edmonton;Winnipeg;Quebec;Quebec City;Ontario;British Columbia;Alberta;Manitoba;Saskatchewan;Nova Scotia;Newfoundland`,
  AU: `Sydney;Melbourne;Brisbane;Perth;Adelaide;Hobart;Darwin;New South Wales;Queensland;Tasmania;South Australia;Western Australia;Northern Territory;Gold Coast`,
  IN: `Mumbai;Bombay;Kolkata;Calcutta;Chennai;Madras;Bangalore;Bengaluru;Hyderabad;Ahmedabad;Pune;Kashmir;Punjab;Gujarat;Uttar Pradesh;Bihar;Kerala;Tamil Nadu;West Bengal;Assam;Goa;Rajasthan;Maharashtra;Jaipur;Lucknow`,
  PK: `Karachi;Lahore;Peshawar;Rawalpindi;Quetta;Balochistan;Sindh;Waziristan`,
  JP: `Osaka;Kyoto;Hiroshima;Nagasaki;Fukushima;Okinawa;Yokohama;Nagoya;Sapporo;Hokkaido;Kobe`,
  KR: `Busan;Incheon;Pyeongchang;PyeongChang;Jeju;Daegu`,
  KP: `Punggye-ri;Sohae;Wonsan;Yongbyon`,
  TR: `Istanbul;Izmir;Antalya;Diyarbakir;Gaziantep`,
  SY: `Aleppo;Homs;Idlib;Raqqa;Palmyra;Deir al-Zor;Hama;Latakia;Ghouta;Eastern Ghouta`,
  IQ: `Mosul;Basra;Kirkuk;Fallujah;Irbil;Erbil;Tikrit;Ramadi;Najaf;Karbala`,
  IL: `Jerusalem;Haifa;Golan Heights;Eilat;East Jerusalem`,
  PS: `Gaza;Gaza Strip;West Bank;Hebron;Nablus;Jenin;Rafah;Khan Younis;Bethlehem`,
  SA: `Jeddah;Mecca;Medina`,
  AE: `Dubai;Sharjah`,
  AF: `Kandahar;Helmand;Kunduz;Jalalabad;Herat;Mazar-i-Sharif`,
  EG: `Alexandria;Sinai;Suez;Sharm el-Sheikh;Luxor;Giza`,
  LY: `Benghazi;Sirte;Misrata`,
  ZA: `Johannesburg;Cape Town;Durban;Soweto`,
  NG: `Lagos;Kano;Maiduguri;Borno;Port Harcourt`,
  KE: `Mombasa;Garissa`,
  BR: `São Paulo;Sao Paulo;Rio de Janeiro;Rio;Salvador;Interlagos;Belo Horizonte`,
  MX: `Tijuana;Ciudad Juarez;Ciudad Juárez;Guadalajara;Monterrey;Cancun;Acapulco;Oaxaca;Sinaloa`,
  CH: `Geneva;Zurich;Zürich;Basel;Davos;Lausanne`,
  NL: `Rotterdam;Utrecht;Maastricht`,
  BE: `Antwerp;Flanders;Wallonia;Ghent`,
  AT: `Salzburg;Innsbruck;Graz`,
  PL: `Krakow;Gdansk;Auschwitz`,
  GR: `Thessaloniki;Lesbos;Crete`,
  CY: `Limassol`,
  SE: `Gothenburg;Malmo;Malmö`,
  ID: `Bali;Java;Sumatra;Aceh;Surabaya`,
  VN: `Ho Chi Minh City;Saigon;Da Nang`,
  TH: `Phuket;Chiang Mai`,
  MM: `Rakhine`,
  PH: `Mindanao;Marawi;Cebu`,
  NZ: `Auckland;Christchurch`,
  IE: `Cork;Galway`,
  CU: `Guantanamo;Guantanamo Bay;Guantánamo`,
  KZ: `Almaty`,
  CO: `Medellin;Medellín;Cali`,
  VE: `Maracaibo`,
  YE: `Aden;Hodeidah;Taiz`,
  GE: `Abkhazia;South Ossetia`,
  AZ: `Nagorno-Karabakh`,
}

/** Places of more than one country, and of none. */
const WIDE = `Europe;Asia;Africa;North America;South America;Latin America;Central America;Middle East;Western Europe;Eastern Europe;
  Central Europe;Southeast Asia;South-East Asia;East Asia;South Asia;Central Asia;North Africa;West Africa;East Africa;Balkans;
  Baltics;Caucasus;Caribbean;Pacific;Atlantic;Pacific Ocean;Atlantic Ocean;Indian Ocean;Arctic;Mediterranean;Mediterranean Sea;Black Sea;
  Baltic Sea;Red Sea;North Sea;Persian Gulf;Gulf of Mexico;South China Sea;East China Sea;Indo-Pacific;Asia-Pacific;Scandinavia;
  Himalayas;Alps;Sahara;Sahel;Horn of Africa;Korean Peninsula;Korean peninsula;Arabian Peninsula;Earth;Mars;Moon;Milky Way;Sun;Jupiter;Kurdistan;Transnistria;Silk Road;Gulf;
  Caribbean Sea;Lake Erie;Iron Curtain;Iberian Peninsula;Suez Canal;Strait of Hormuz;Taiwan Strait`

const names = (cell: string): readonly string[] => cell.split(';').map((name) => name.trim())

export const places: readonly KnownPlace[] = [
  ...Object.entries(TABLE).flatMap(([country, cell]) =>
    names(cell).map((name): KnownPlace => ({ name, country })),
  ),
  ...names(WIDE).map((name): KnownPlace => ({ name })),
]
