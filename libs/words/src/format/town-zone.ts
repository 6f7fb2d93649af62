/** The zone of the town: every date and hour a person reads is wall-clock time there. */
export const townZone = 'Europe/Berlin';
