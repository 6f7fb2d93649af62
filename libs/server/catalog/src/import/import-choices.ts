import type { EventInput } from '@dabei/contracts';

type Words<C extends string> = Readonly<Record<C, readonly string[]>>;

/** What organisers call the topics. */
export const topicWords: Words<EventInput['topic']> = {
  sport: ['Sport', 'Bewegung', 'Sport und Bewegung'],
  nature: ['Natur', 'Umwelt', 'Natur und Tiere', 'Tiere'],
  creative: ['Kreativ', 'Basteln', 'Kunst', 'Basteln und Malen'],
  'music-theatre': ['Musik', 'Theater', 'Musik und Theater', 'Tanz'],
  technology: ['Technik', 'Computer', 'Medien', 'Technik und Forschen'],
  trip: ['Ausflug', 'Fahrt', 'Ausflüge', 'Freizeit'],
  water: ['Wasser', 'Schwimmen', 'Am Wasser'],
  cooking: ['Kochen', 'Backen', 'Kochen und Backen'],
  play: ['Spiel', 'Spielen', 'Spiele', 'Spiel und Spaß'],
  reading: ['Lesen', 'Bücher', 'Vorlesen', 'Lesen und Schreiben'],
};

export const registrationWords: Words<EventInput['registration']> = {
  'with-us': ['beim Familienbüro', 'Familienbüro', 'bei uns', 'Büro', 'ja'],
  'with-organiser': ['beim Veranstalter', 'Veranstalter', 'Verein', 'direkt', 'extern'],
  open: ['offen', 'ohne Anmeldung', 'keine', 'nein', 'nicht nötig'],
};
