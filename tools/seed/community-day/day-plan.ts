export interface SeededRole {
  name: string;
  about: string;
  needsConfirmation: boolean;
  minAge: number;
  food: boolean;
  place: string;
  /** Hands in each shift. */
  needed: number;
  /** Local times of the day. */
  shifts: readonly (readonly [from: string, until: string])[];
}

const wholeDay = [
  ['10:00', '12:00'],
  ['12:00', '14:00'],
  ['14:00', '16:00'],
  ['16:00', '18:00'],
] as const;

/** What there is to do at the Weltkindertag: six roles, four shifts of each. */
export const seededRoles: readonly SeededRole[] = [
  {
    name: 'Spielstation',
    about: 'Dosenwerfen, Sackhüpfen, Seilspringen: erklären, anfeuern, Stempel geben.',
    needsConfirmation: false,
    minAge: 14,
    food: false,
    place: 'Spielwiese',
    needed: 4,
    shifts: wholeDay,
  },
  {
    name: 'Kinderschminken',
    about: 'Farben und Pinsel sind da. Eine kurze Einweisung gibt es vor Ort.',
    needsConfirmation: false,
    minAge: 14,
    food: false,
    place: 'Pavillon',
    needed: 2,
    shifts: wholeDay,
  },
  {
    name: 'Kuchentheke',
    about: 'Kuchen und Getränke ausgeben. Dafür braucht es die Belehrung nach § 43 IfSG.',
    needsConfirmation: false,
    minAge: 16,
    food: true,
    place: 'Zelt am Brunnen',
    needed: 3,
    shifts: wholeDay,
  },
  {
    name: 'Bühne und Technik',
    about: 'Mikrofone reichen, Umbauten begleiten. Wir melden uns vorher bei Ihnen.',
    needsConfirmation: true,
    minAge: 16,
    food: false,
    place: 'Bühne',
    needed: 2,
    shifts: wholeDay,
  },
  {
    name: 'Kinderfundstelle',
    about: 'Für Kinder da sein, die ihre Eltern suchen. Wir sprechen vorher mit Ihnen.',
    needsConfirmation: true,
    minAge: 18,
    food: false,
    place: 'Rotes Zelt am Brunnen',
    needed: 1,
    shifts: wholeDay,
  },
  {
    name: 'Auf- und Abbau',
    about: 'Tische, Bänke, Pavillons. Bitte feste Schuhe anziehen.',
    needsConfirmation: false,
    minAge: 16,
    food: false,
    place: 'Haupteingang',
    needed: 5,
    shifts: [
      ['07:00', '08:30'],
      ['08:30', '10:00'],
      ['18:00', '19:00'],
      ['19:00', '20:00'],
    ],
  },
];
