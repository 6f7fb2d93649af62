/** Where the trees of the demo town stand, with latitude and longitude; invented shops in a town without a name. */
export const treePlaces = [
  ['Rathaus', 'Rathausplatz 20', 'Mitte', true, 51.7612, 6.3981],
  ['Bäckerei Morgenrot', 'Marktstraße 4', 'Mitte', false, 51.7618, 6.3969],
  ['Apotheke am Markt', 'Markt 2', 'Mitte', false, 51.7609, 6.3974],
  ['Buchhandlung Seitenweise', 'Kirchstraße 11', 'Mitte', true, 51.7601, 6.3992],
  ['Sparkasse', 'Bahnhofstraße 30', 'Mitte', false, 51.7627, 6.4013],
  ['Supermarkt Nord', 'Hafenstraße 77', 'Nord', false, 51.7694, 6.3952],
  ['Friseur Schnittstelle', 'Hafenstraße 12', 'Nord', false, 51.7671, 6.3961],
  ['Blumen Wiesengrund', 'Deichweg 3', 'Deichdorf', false, 51.7533, 6.3778],
  ['Café Uferblick', 'Rheinpromenade 1', 'Deichdorf', false, 51.7546, 6.3731],
  ['Baumarkt', 'Industriering 5', 'Süd', false, 51.7502, 6.4087],
  ['Hofladen', 'Feldweg 40', 'Feldmark', false, 51.7785, 6.4296],
  ['Sportheim', 'Am Sportplatz 9', 'Süd', false, 51.7489, 6.4021],
] as const satisfies readonly (readonly [string, string, string, boolean, number, number])[];

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
