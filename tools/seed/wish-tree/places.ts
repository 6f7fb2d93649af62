/** Where the trees of the demo town stand; invented shops in a town without a name. */
export const treePlaces = [
  ['Rathaus', 'Rathausplatz 20', 'Mitte', true],
  ['Bäckerei Morgenrot', 'Marktstraße 4', 'Mitte', false],
  ['Apotheke am Markt', 'Markt 2', 'Mitte', false],
  ['Buchhandlung Seitenweise', 'Kirchstraße 11', 'Mitte', true],
  ['Sparkasse', 'Bahnhofstraße 30', 'Mitte', false],
  ['Supermarkt Nord', 'Hafenstraße 77', 'Nord', false],
  ['Friseur Schnittstelle', 'Hafenstraße 12', 'Nord', false],
  ['Blumen Wiesengrund', 'Deichweg 3', 'Deichdorf', false],
  ['Café Uferblick', 'Rheinpromenade 1', 'Deichdorf', false],
  ['Baumarkt', 'Industriering 5', 'Süd', false],
  ['Hofladen', 'Feldweg 40', 'Feldmark', false],
  ['Sportheim', 'Am Sportplatz 9', 'Süd', false],
] as const satisfies readonly (readonly [string, string, string, boolean])[];

/** Who enters wishes in the demo town; the family office is one of them. */
export const treeBodies = [
  ['Caritas, Beratung am Markt', 'welfare_organisation'],
  ['Jobcenter, Teilhabe', 'municipality'],
  ['Schulsozialarbeit Mitte', 'school'],
  ['Kita Regenbogen', 'other'],
  ['Kinderschutz vor Ort', 'welfare_organisation'],
  ['Familienbüro', 'municipality'],
] as const;

export const DEMO_BODY_EMAIL = 'wuensche@dabei.example';
