import type { WishAgeBand, WishKind } from '@dabei/domain';

/** A wish as children of this age write it; invented, in the manner of real actions. */
export interface WishTemplate {
  words: string;
  kind: WishKind;
  bands: readonly WishAgeBand[];
  /** Euros. */
  price: number;
  sizes?: readonly string[];
  colours?: readonly string[];
}

const shoes = ['28', '31', '34', '37', '40'];
const clothes = ['104', '116', '128', '140', '152', '164'];
const colours = ['blau', 'rot', 'grün', 'egal', 'schwarz', 'gelb'];

export const wishTemplates: readonly WishTemplate[] = [
  {
    words: 'Ein Fußball',
    kind: 'sport',
    bands: ['6-8', '9-11', '12-14'],
    price: 20,
    sizes: ['4', '5'],
  },
  { words: 'Ein Basketball', kind: 'sport', bands: ['9-11', '12-14', '15-17'], price: 25 },
  { words: 'Ein Springseil und Straßenkreide', kind: 'sport', bands: ['3-5', '6-8'], price: 15 },
  { words: 'Ein Buch über Pferde', kind: 'book', bands: ['6-8', '9-11'], price: 15 },
  { words: 'Ein Buch mit Geräuschen', kind: 'book', bands: ['0-2', '3-5'], price: 18 },
  { words: 'Ein Krimi zum Mitraten', kind: 'book', bands: ['9-11', '12-14'], price: 14 },
  {
    words: 'Ein Comic mit Superhelden',
    kind: 'book',
    bands: ['9-11', '12-14', '15-17'],
    price: 15,
  },
  { words: 'Ein Hörspiel mit Detektiven', kind: 'music', bands: ['6-8', '9-11'], price: 15 },
  { words: 'Eine Figur für die Hörspielbox', kind: 'music', bands: ['3-5', '6-8'], price: 17 },
  {
    words: 'Kopfhörer mit Kabel',
    kind: 'music',
    bands: ['9-11', '12-14', '15-17'],
    price: 25,
    colours,
  },
  { words: 'Eine Blockflöte', kind: 'music', bands: ['6-8'], price: 22 },
  { words: 'Ein ferngesteuertes Auto', kind: 'toy', bands: ['6-8', '9-11'], price: 30 },
  { words: 'Eine Puppe, die sprechen kann', kind: 'toy', bands: ['3-5', '6-8'], price: 30 },
  {
    words: 'Ein Bagger oder ein Trecker mit Anhänger',
    kind: 'toy',
    bands: ['0-2', '3-5'],
    price: 25,
  },
  { words: 'Ein Polizeiauto mit Licht', kind: 'toy', bands: ['3-5'], price: 20 },
  {
    words: 'Ein Sternenprojektor für die Nacht',
    kind: 'toy',
    bands: ['3-5', '6-8', '9-11'],
    price: 25,
  },
  { words: 'Bausteine, ein Haus zum Bauen', kind: 'toy', bands: ['6-8', '9-11'], price: 30 },
  {
    words: 'Ein Kuscheltier, am liebsten ein Fuchs',
    kind: 'toy',
    bands: ['0-2', '3-5'],
    price: 18,
  },
  {
    words: 'Ein Kartenspiel für die ganze Familie',
    kind: 'game',
    bands: ['6-8', '9-11', '12-14', '15-17'],
    price: 12,
  },
  {
    words: 'Ein Brettspiel ab zwei Personen',
    kind: 'game',
    bands: ['6-8', '9-11', '12-14'],
    price: 28,
  },
  { words: 'Ein Puzzle mit 100 Teilen', kind: 'game', bands: ['3-5', '6-8'], price: 12 },
  { words: 'Ein Magnetspiel', kind: 'game', bands: ['3-5'], price: 20 },
  { words: 'Ein Bastelset mit Perlen', kind: 'craft', bands: ['6-8', '9-11'], price: 18 },
  { words: 'Knete in vielen Farben', kind: 'craft', bands: ['3-5'], price: 15 },
  {
    words: 'Ein Malkasten und ein Block',
    kind: 'craft',
    bands: ['6-8', '9-11', '12-14'],
    price: 20,
  },
  { words: 'Ein Set zum Häkeln', kind: 'craft', bands: ['9-11', '12-14', '15-17'], price: 22 },
  { words: 'Ein Experimentierkasten', kind: 'craft', bands: ['9-11', '12-14'], price: 30 },
  {
    words: 'Eine Winterjacke',
    kind: 'clothes',
    bands: ['3-5', '6-8', '9-11', '12-14'],
    price: 30,
    sizes: clothes,
    colours,
  },
  {
    words: 'Warme Hausschuhe',
    kind: 'clothes',
    bands: ['3-5', '6-8', '9-11', '12-14'],
    price: 20,
    sizes: shoes,
    colours,
  },
  {
    words: 'Winterstiefel',
    kind: 'clothes',
    bands: ['3-5', '6-8', '9-11'],
    price: 30,
    sizes: shoes,
    colours,
  },
  {
    words: 'Mütze, Schal und Handschuhe',
    kind: 'clothes',
    bands: ['6-8', '9-11', '12-14', '15-17'],
    price: 25,
    sizes: ['S', 'M', 'L'],
    colours,
  },
  {
    words: 'Ein Schlafanzug',
    kind: 'clothes',
    bands: ['0-2', '3-5', '6-8'],
    price: 18,
    sizes: ['86', ...clothes],
    colours,
  },
  { words: 'Ein Füller', kind: 'school', bands: ['6-8', '9-11', '12-14'], price: 20, colours },
  {
    words: 'Ein Turnbeutel und eine Brotdose',
    kind: 'school',
    bands: ['6-8', '9-11'],
    price: 20,
    colours,
  },
  {
    words: 'Eine Kuscheldecke',
    kind: 'other',
    bands: ['9-11', '12-14', '15-17'],
    price: 20,
    colours,
  },
  {
    words: 'Ein großes Badetuch',
    kind: 'other',
    bands: ['9-11', '12-14', '15-17'],
    price: 18,
    colours,
  },
  { words: 'Eine Lampe fürs Bett', kind: 'other', bands: ['9-11', '12-14', '15-17'], price: 22 },
  {
    words: 'Duschgel und Creme im Geschenkkorb',
    kind: 'other',
    bands: ['12-14', '15-17'],
    price: 20,
  },
  {
    words: 'Eintritt ins Hallenbad für zwei',
    kind: 'outing',
    bands: ['9-11', '12-14', '15-17'],
    price: 20,
  },
  { words: 'Überraschung!', kind: 'surprise', bands: ['3-5', '6-8', '9-11', '12-14'], price: 25 },
];
