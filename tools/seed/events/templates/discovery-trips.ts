import { type EventTemplate } from '../event-template';
import { dayPack, passports } from '../trip-kit';
import { onTour } from '../usual-asks';

export const discoveryTrips: EventTemplate[] = [
  {
    fact: 'A098',
    told: ['place', 'length'],
    summary:
      'Muscheln suchen, Drachen steigen lassen und die Füße in der Nordsee: ein Tag an der holländischen Küste.',
    description:
      'Mit dem Bus geht es an einen weiten Sandstrand an der Nordsee. Wir bauen eine Burg für alle, suchen Strandgut und essen zusammen Pommes. Gebadet wird nur bis zum Knie und nur, wenn die Rettungsschwimmer am Strand sind.',
    topic: 'trip',
    organiser: 'familyOffice',
    venue: 'bus',
    place: 'Nordseestrand bei Scheveningen (Niederlande)',
    weeks: [1],
    from: '07:00',
    until: '20:00',
    ages: [8, 14],
    priceCents: 1500,
    siblingCents: 1000,
    reducedCents: 500,
    capacity: 30,
    reservedReduced: 6,
    minimum: 20,
    bring: `${dayPack}, Badesachen, Handtuch, Wechselkleidung`,
    responsible:
      'Fahrtleitung des Familienbüros, vier Begleitpersonen, eine davon mit Rettungsschwimmabzeichen',
    access: {
      step: false,
      note: 'Der Weg zum Wasser führt durch tiefen Sand. Einen Strandrollstuhl leihen wir gern aus.',
    },
    swimLevel: 'seahorse',
    asks: [...onTour, 'swim'],
    custody: 'both',
    abroad: passports,
  },
  {
    fact: 'A070',
    told: ['place'],
    summary: 'Wölfe, Bären und ein Felsengarten: ein Tag im Wildpark Anholter Schweiz.',
    description:
      'Bei der Fütterung der Bären sind wir ganz nah dran. Danach geht es über Brücken und Inseln zum großen Spielplatz. Am Nachmittag gibt es Stockbrot am Feuer, bevor der Bus zurückfährt.',
    topic: 'trip',
    organiser: 'catholics',
    venue: 'bus',
    place: 'Biotopwildpark Anholter Schweiz, Isselburg',
    weeks: [4],
    ages: [6, 12],
    siblingCents: 800,
    capacity: 25,
    bring: dayPack,
    responsible: 'Leitungsteam der Kirchengemeinde mit zwei Gruppenleitungen',
    access: { step: false, note: 'Waldwege mit Steigungen, teils Wurzeln.' },
    asks: ['emergency-contact', 'pick-up', 'health'],
  },
  {
    fact: 'A117',
    told: ['place'],
    summary:
      'Hinter die Kulissen eines Flughafens: Feuerwehr, Gepäckband und Flugzeuge aus der Nähe.',
    description:
      'Mit dem Vorfeldbus fahren wir zwischen den Flugzeugen hindurch. Die Flughafenfeuerwehr zeigt uns ihre Wagen und erklärt, warum sie in drei Minuten überall sein kann. Zum Schluss winken wir von der Terrasse.',
    topic: 'technology',
    organiser: 'youthFire',
    venue: 'bus',
    place: 'Flughafen (wird mit der Bestätigung mitgeteilt)',
    weeks: [5],
    reducedCents: 700,
    capacity: 20,
    bring:
      'Kinderausweis oder Kopie der Geburtsurkunde für die Kontrolle, Getränk, kein Taschenmesser',
    responsible: 'Zwei Jugendwartinnen und Jugendwarte der Jugendfeuerwehr',
    access: { step: true, note: 'Die Führung ist stufenlos, der Bus hat eine Rampe.' },
    asks: ['emergency-contact', 'pick-up', 'photos'],
  },
  {
    fact: 'A118',
    summary:
      'Theater unter freiem Himmel: eine Abenteuergeschichte für Kinder und alle, die sie begleiten.',
    description:
      'Wir fahren zu einer Freilichtbühne im Wald und sehen ein Stück für die ganze Familie. Eltern dürfen gern mitkommen; bitte geben Sie an, wie viele Erwachsene dabei sind. In der Pause gibt es Zeit für ein Picknick.',
    topic: 'music-theatre',
    organiser: 'localHistory',
    venue: 'bus',
    place: 'Freilichtbühne im Münsterland',
    weeks: [4],
    siblingCents: 1400,
    reducedCents: 900,
    priceNote: 'Je Kind; eine erwachsene Begleitung ist frei.',
    capacity: 16,
    audience: 'child-with-adult',
    bring: 'Sitzkissen, Decke, Picknick, Regenjacke (es wird auch bei leichtem Regen gespielt)',
    responsible: 'Zwei Ehrenamtliche des Heimatvereins',
    access: {
      step: true,
      note: 'Rollstuhlplätze in der ersten Reihe, bitte bei der Anmeldung angeben.',
    },
    asks: ['emergency-contact'],
  },
  {
    fact: 'A074',
    told: ['place'],
    summary:
      'Römische Spiele, Gladiatorenhelme und Brot nach altem Rezept im Archäologischen Park Xanten.',
    description:
      'Wir schlüpfen in Tuniken und erkunden die Stadt der Römer mit einem Suchspiel. In der Werkstatt entsteht ein Mosaik, das jedes Kind mit nach Hause nimmt. Danach backen wir Fladenbrot.',
    topic: 'creative',
    organiser: 'localHistory',
    venue: 'bus',
    place: 'Archäologischer Park, Xanten',
    weeks: [2],
    ages: [7, 12],
    capacity: 24,
    bring: 'Trinkflasche, Sonnenhut, kleine Pause',
    responsible: 'Museumspädagogik vor Ort, zwei Begleitpersonen des Heimatvereins',
    access: { step: true, note: 'Die Hauptwege im Park sind befestigt und eben.' },
    asks: ['emergency-contact', 'pick-up'],
    allergens: ['Weizen (Fladenbrot)'],
  },
];
