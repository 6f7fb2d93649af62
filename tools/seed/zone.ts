/** The demo town's wall clock. */
export const TOWN_ZONE = 'Europe/Berlin';
