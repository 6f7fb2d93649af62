interface Venue {
  place: string;
  address: string;
  meet: string;
  step: boolean;
  note: string;
}

const stepFree = 'Stufenloser Eingang, rollstuhlgerechte Toilette vorhanden.';
const unevenGround = 'Wiese und Waldboden, für Rollstühle nur mit Begleitung geeignet.';

/** Where the demo town's events are; streets only where a public source names them. */
export const venues = {
  townHall: {
    place: 'Rathausplatz Voerde',
    address: 'Rathausplatz, 46562 Voerde',
    meet: 'Am Brunnen vor dem Rathaus',
    step: true,
    note: stepFree,
  },
  bus: {
    place: 'Rathausplatz Voerde',
    address: 'Rathausplatz, 46562 Voerde',
    meet: 'Bushaltestelle am Rathausplatz, 15 Minuten vor der Abfahrt',
    step: true,
    note: 'Der Bus hat eine Rampe. Bitte sagen Sie uns vorher Bescheid.',
  },
  library: {
    place: 'Stadtbibliothek Voerde',
    address: 'Im Stadtzentrum, 46562 Voerde',
    meet: 'In der Kinderecke im Erdgeschoss',
    step: true,
    note: stepFree,
  },
  youthCentre: {
    place: 'Jugendzentrum Friedrichsfeld',
    address: 'Friedrichsfelder Straße 36a, 46562 Voerde',
    meet: 'Im Eingang des Jugendzentrums',
    step: true,
    note: 'Stufenloser Eingang. Der Keller ist nur über eine Treppe erreichbar.',
  },
  kidsClub: {
    place: 'Kinder- und Jugendtreff Spellen',
    address: 'Ortsteil Spellen, 46562 Voerde',
    meet: 'Vor dem Haupteingang',
    step: true,
    note: stepFree,
  },
  openHouse: {
    place: 'Offener Treff Möllen',
    address: 'Ortsteil Möllen, 46562 Voerde',
    meet: 'Im Hof hinter dem Haus',
    step: false,
    note: 'Zwei Stufen am Eingang; eine mobile Rampe legen wir gern an.',
  },
  parish: {
    place: 'Gemeindehaus Voerde',
    address: 'Ortsmitte, 46562 Voerde',
    meet: 'Im Foyer des Gemeindehauses',
    step: true,
    note: stepFree,
  },
  school: {
    place: 'Stockumer Schule',
    address: 'Ortsteil Stockum, 46562 Voerde',
    meet: 'Auf dem Schulhof am Haupteingang',
    step: true,
    note: 'Stufenloser Eingang zur Aula, Toilette mit Haltegriffen.',
  },
  castle: {
    place: 'Park am Wasserschloss Haus Voerde',
    address: 'Haus Voerde, 46562 Voerde',
    meet: 'An der Brücke zum Wasserschloss',
    step: true,
    note: 'Feste Parkwege; auf der Festwiese liegt ein Holzsteg.',
  },
  lake: {
    place: 'Tenderingssee',
    address: 'Tenderingssee, 46562 Voerde',
    meet: 'Am Parkplatz beim Strandeingang',
    step: false,
    note: 'Sandstrand ohne feste Wege.',
  },
  pool: {
    place: 'Hermann-Breymann-Bad',
    address: 'Freibad, 46562 Voerde',
    meet: 'An der Kasse',
    step: true,
    note: 'Lift ins Becken vorhanden, barrierefreie Umkleide.',
  },
  sports: {
    place: 'Sportanlage Friedrichsfeld',
    address: 'Ortsteil Friedrichsfeld, 46562 Voerde',
    meet: 'Am Vereinsheim',
    step: true,
    note: 'Feste Wege bis zum Platz, Toilette mit breiter Tür.',
  },
  floodplain: {
    place: 'Rheinaue bei Götterswickerhamm',
    address: 'Ortsteil Götterswickerhamm, 46562 Voerde',
    meet: 'Am Parkplatz an der Rheinpromenade',
    step: false,
    note: unevenGround,
  },
  forest: {
    place: 'Waldstück an den Testerbergen',
    address: 'Testerberge bei Voerde',
    meet: 'Am Wanderparkplatz',
    step: false,
    note: unevenGround,
  },
  farm: {
    place: 'Lernbauernhof Götterswickerhamm',
    address: 'Ortsteil Götterswickerhamm, 46562 Voerde',
    meet: 'Am Hoftor',
    step: false,
    note: 'Kopfsteinpflaster im Hof, Wiesen ohne feste Wege.',
  },
  dogField: {
    place: 'Hundeplatz am Deich',
    address: 'Am Deich, 46562 Voerde',
    meet: 'Am Vereinsheim des Hundeplatzes',
    step: false,
    note: 'Rasenplatz; das Vereinsheim hat eine Stufe.',
  },
  familyCentre: {
    place: 'Familienzentrum Regenbogen',
    address: 'Ortsteil Möllen, 46562 Voerde',
    meet: 'Im Bewegungsraum, bitte Hausschuhe anziehen',
    step: true,
    note: 'Stufenlos, Wickeltisch und Stillecke vorhanden.',
  },
  mudPlayground: {
    place: 'Matschspielplatz Voerde',
    address: 'Ortsmitte, 46562 Voerde',
    meet: 'An der Wasserpumpe',
    step: true,
    note: 'Feste Wege, der Wassertisch ist unterfahrbar.',
  },
} as const satisfies Record<string, Venue>;
export type VenueKey = keyof typeof venues;
