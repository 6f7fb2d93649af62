import { type EventTemplate } from '../event-template';

/** Events whose organisers take the registrations themselves. */
export const organiserRegisters: EventTemplate[] = [
  {
    fact: 'A030',
    told: ['length'],
    title: 'Kindergruppe der Naturschützer',
    summary:
      'Jeden zweiten Freitag draußen sein: zwölf Kinder, ein Hof und die Rheinaue vor der Tür.',
    description:
      'Die Gruppe trifft sich das ganze Jahr und pflegt ihren eigenen Garten. In den Ferien sind zwei Termine zum Kennenlernen. Bitte rufen Sie die Gruppenleitung an, das Schnuppern ist kostenlos.',
    topic: 'nature',
    organiser: 'nature',
    venue: 'farm',
    weeks: [0],
    days: 15,
    rhythm: 'fortnightly',
    ages: [6, 10],
    priceNote: 'Für ein halbes Jahr, dazu die Mitgliedschaft. Der Schnuppertermin ist kostenlos.',
    registration: 'with-organiser',
    bring: 'Feste Schuhe, Regenjacke, Getränk',
    responsible: 'Gruppenleitung der Naturschutzgruppe',
  },
  {
    fact: 'A058',
    title: 'Naturschutz-Ferienwoche',
    summary:
      'Fünf Vormittage Wildnis: Tümpel, Wiese, Wald, Hecke und ein Insektenhotel für zu Hause.',
    description:
      'Jeder Tag gehört einem Lebensraum. Wir messen, sammeln, zeichnen und bauen am Freitag ein Insektenhotel. Die Anmeldung läuft über die Seite des Vereins.',
    topic: 'nature',
    organiser: 'nature',
    venue: 'school',
    weeks: [0],
    priceCents: 4000,
    registration: 'with-organiser',
    organiserLink: 'https://naturschutz.example.org/ferienwoche',
    bring: 'Pausenbrot, Gummistiefel, Sonnenhut',
    responsible: 'Naturpädagogisches Team des Vereins',
  },
  {
    fact: 'A078',
    told: ['weekday'],
    rhythm: 'not-sundays',
    summary: 'Zwei Wochen Bewegung von Montag bis Samstag: jeden Tag eine andere Sportart.',
    description:
      'Von Parkour über Tischtennis bis Stand-up-Paddling an Land: Sie können Ihr Kind tageweise oder für beide Wochen anmelden. Der Verein nimmt Anmeldungen telefonisch entgegen.',
    topic: 'sport',
    organiser: 'gymnastics',
    venue: 'sports',
    weeks: [2],
    priceCents: 2000,
    registration: 'with-organiser',
    bring: 'Sportschuhe für drinnen und draußen, Trinkflasche',
    responsible: 'Übungsleitungen des Turnvereins',
  },
];
