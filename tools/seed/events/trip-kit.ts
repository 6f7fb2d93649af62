/** Who goes with a bus trip of the town. */
export const tourGuides =
  'Fahrtleitung der Kinder- und Jugendarbeit mit drei geschulten Begleitpersonen';

/** What a day away needs. */
export const dayPack = 'Rucksack mit Essen und Trinken, Regenjacke, Sonnencreme, etwas Taschengeld';

/** Named before registration, so that nobody stands at the border without them. */
export const passports = [
  'Reisepass oder Personalausweis des Kindes',
  'Krankenversicherungskarte',
  'Einverständnis der Eltern für die Fahrt ins Ausland',
];
