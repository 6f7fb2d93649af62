import { type EventTemplate } from '../event-template';
import { wholeDay } from '../usual-asks';

const morning = 'Frühstück für die Pause, Trinkflasche, Hausschuhe, Regenjacke';
const housePair = 'Zwei feste Betreuungspersonen je acht Kinder, Leitung durch das Familienbüro';

/** The houses of the published programme took eight children each, by phone. */
const smallHouse = {
  topic: 'play',
  responsible: housePair,
  bring: morning,
  asks: wholeDay,
} as const;

export const careWeeks: EventTemplate[] = [
  {
    ...smallHouse,
    fact: 'A091',
    summary: 'Jonglieren, balancieren, Clown sein: eine Woche Zirkus in einer ganz kleinen Gruppe.',
    description:
      'Jeden Morgen steht eine neue Zirkuskunst auf dem Programm. Am Freitag um 13 Uhr laden wir die Familien zur Vorstellung ein. Wer früher kommt, frühstückt mit uns; die Betreuung beginnt um 7 Uhr.',
    organiser: 'kidsClub',
    venue: 'kidsClub',
    weeks: [0],
    sought: true,
  },
  {
    ...smallHouse,
    fact: 'A092',
    summary:
      'Sieben Geißlein, Froschkönig und fliegende Teppiche: fünf Tage in der Welt der Märchen.',
    description:
      'Jeder Tag gehört einem Märchen aus einem anderen Land. Wir basteln Kulissen, kochen Süppchen aus dem Zauberkessel und spielen die Geschichten nach. Am Freitag wird der Froschkönig geküsst, wer mag.',
    organiser: 'familyCentre',
    venue: 'familyCentre',
    weeks: [1],
  },
  {
    ...smallHouse,
    fact: 'A095',
    summary:
      'Piraten ahoi: Schatzkarten zeichnen, Knoten lernen und ein Floß für die Badewanne bauen.',
    description:
      'Fünf Tage lang sind alle Mannschaft auf demselben Schiff. Die Kinder nähen eine Flagge, lernen Seemannsknoten und folgen am Freitag der Karte bis zum Schatz. Die Gruppe bleibt klein und hat feste Betreuende.',
    organiser: 'openHouse',
    venue: 'openHouse',
    weeks: [3],
  },
  {
    fact: 'A120',
    summary: 'In fünf Tagen vom Zuschauer zum Artisten: Zirkusprojekt mit Gala im großen Zelt.',
    description:
      'Die Kinder probieren alles aus und wählen dann ihre Nummer: Trapez, Jonglage, Akrobatik oder Clown. Mittags gibt es warmes Essen. Am Samstag ist die große Gala für die Familien. Kinder mit Behinderung begleiten wir gern; bitte rufen Sie uns an.',
    topic: 'music-theatre',
    organiser: 'familyOffice',
    venue: 'castle',
    weeks: [5],
    siblingCents: 5000,
    reducedCents: 3000,
    capacity: 24,
    reservedReduced: 6,
    residentsFirst: true,
    bring: 'Sportkleidung, Gymnastikschuhe, Trinkflasche, Haargummi',
    responsible: 'Zirkuspädagogisches Team und drei Betreuungspersonen des Familienbüros',
    asks: wholeDay,
    allergens: ['Weizen', 'Milch', 'Sellerie (Mittagessen)'],
    questions: [
      {
        kind: 'choice',
        label: 'Was isst Ihr Kind mittags?',
        choices: ['mit Fleisch', 'vegetarisch', 'vegan'],
        required: true,
      },
      {
        kind: 'choice',
        label: 'T-Shirt-Größe für die Gala',
        choices: ['116', '128', '140', '152', '164'],
        required: true,
      },
    ],
  },
  {
    fact: 'A059',
    told: ['weekday', 'length'],
    summary:
      'Drei Wochen Ferienspiele mit festen Gruppen, Ausflügen und jeder Menge freier Zeit zum Spielen.',
    description:
      'Montag bis Freitag sind wir von 10 bis 17 Uhr zusammen. Jede Gruppe hat etwa zehn Kinder und eigene Betreuende. Einmal in der Woche fahren wir weg, an den anderen Tagen entscheidet die Kinderkonferenz.',
    topic: 'play',
    organiser: 'youthWork',
    venue: 'school',
    weeks: [0],
    weekdays: [1],
    days: 19,
    rhythm: 'weekdays',
    siblingCents: 2250,
    reducedCents: 2000,
    priceNote:
      'Für alle drei Wochen. Das dritte Kind einer Familie ist frei: bitte im Familienbüro melden.',
    capacity: 20,
    bring: morning,
    responsible: 'Pädagogische Leitung und vier Teamerinnen und Teamer',
    asks: wholeDay,
  },
  {
    fact: 'A060',
    title: 'Ferienspiele im Offenen Treff',
    summary:
      'Drei Wochen Treffpunkt: Werkstatt, Fußballkäfig, Kochgruppe und ein Ausflug in jeder Woche.',
    description:
      'In unserem Haus sind alle willkommen, wie sie sind. Morgens gibt es Frühstück, danach wählen die Kinder zwischen Holzwerkstatt, Sport und Küche. Jeden Donnerstag fahren wir gemeinsam los.',
    topic: 'play',
    organiser: 'openHouse',
    venue: 'openHouse',
    weeks: [3],
    rhythm: 'weekdays',
    ages: [6, 12],
    siblingCents: 3000,
    reducedCents: 2000,
    priceNote: 'Für alle drei Wochen, Frühstück inbegriffen.',
    reservedReduced: 8,
    bring: morning,
    responsible: 'Hausleitung und sechs Betreuungspersonen',
    asks: wholeDay,
    allergens: ['Milch', 'Weizen', 'Ei'],
  },
  {
    fact: 'A047',
    title: 'Ferienspiele rund um die Kirche',
    summary: 'Drei Tage Spielen, Singen und Werken im Garten der Kirchengemeinde.',
    description:
      'Jeder Tag hat ein Thema: Wasser, Wind und Farben. Wir spielen draußen, so lange es geht, und kochen einfach und lecker. Alle Kinder sind willkommen, egal woran sie glauben.',
    topic: 'play',
    organiser: 'protestants',
    venue: 'parish',
    weeks: [2],
    from: '09:00',
    until: '15:00',
    priceCents: 1500,
    siblingCents: 1000,
    capacity: 20,
    bring: morning,
    responsible: 'Jugendreferat der Gemeinde mit ehrenamtlichem Team',
    asks: wholeDay,
  },
  {
    fact: 'A140',
    told: ['length'],
    title: 'Ferienwoche im Kindertreff',
    summary: 'Eine Woche mit Frühstück, Mittagessen und Ausflügen für sechzehn Kinder.',
    description:
      'Wir starten mit einem gemeinsamen Frühstück und kochen mittags zusammen. Dazwischen liegen Ausflüge in den Wald, ans Wasser und auf den Spielplatz. Getränke und alle Mahlzeiten sind im Preis enthalten.',
    topic: 'cooking',
    organiser: 'kidsClub',
    venue: 'kidsClub',
    weeks: [4],
    weekdays: [1],
    days: 5,
    reducedCents: 800,
    priceNote: 'Mit Frühstück, Mittagessen, Getränken und Ausflügen.',
    bring: 'Hausschuhe, Regenjacke, Wechselkleidung',
    responsible: 'Team des Kindertreffs, zwei Fachkräfte und eine Freiwillige',
    asks: wholeDay,
    allergens: ['Weizen', 'Milch', 'Ei', 'Nüsse (Müsli)'],
    sought: true,
  },
  {
    fact: 'A111',
    summary: 'Mut, Muskeln und Musik: eine Woche nur für Mädchen zwischen sechs und neun.',
    description:
      'Wir klettern, trommeln, sägen und lernen, laut Nein zu sagen. An einem Tag besucht uns eine Selbstverteidigungstrainerin. Die Gruppe ist klein, damit jede zu Wort kommt.',
    topic: 'play',
    organiser: 'youthCentre',
    venue: 'youthCentre',
    weeks: [1],
    bring: 'Sportkleidung, Pausenbrot, Trinkflasche',
    responsible: 'Zwei pädagogische Fachkräfte des Jugendzentrums',
    asks: wholeDay,
    sought: true,
  },
  {
    fact: 'A003',
    told: ['length', 'weekday'],
    summary:
      'Spielen, bauen und singen auf Englisch: das Abenteuercamp in der letzten Ferienwoche.',
    description:
      'Unser Team spricht den ganzen Tag Englisch, mit Händen und Füßen klappt das von der ersten Minute an. Die Kinder drehen einen kleinen Film und backen Scones. Niemand wird geprüft. Es zählt das Jahr, in dem Ihr Kind geboren ist.',
    topic: 'reading',
    organiser: 'proYouth',
    venue: 'school',
    weeks: [5],
    weekdays: [1],
    days: 5,
    from: '09:00',
    until: '14:00',
    ages: [7, 11],
    ageBy: 'birth-year',
    priceCents: 4500,
    siblingCents: 3500,
    reducedCents: 2000,
    capacity: 16,
    minimum: 8,
    bring: 'Federmappe, Pausenbrot, Trinkflasche',
    responsible: 'Sprachpädagogin und zwei Teamer des Fördervereins',
    asks: wholeDay,
  },
];
