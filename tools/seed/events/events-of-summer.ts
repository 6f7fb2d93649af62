import { type EventTemplate } from './event-template';
import { careWeeks } from './templates/care-weeks';
import { discoveryTrips } from './templates/discovery-trips';
import { openOffers } from './templates/open-offers';
import { organiserRegisters } from './templates/organiser-registers';
import { overnightCamps } from './templates/overnight-camps';
import { parkTrips } from './templates/park-trips';
import { sportAndNature } from './templates/sport-and-nature';
import { workshops } from './templates/workshops';

/** The summer programme of the demo town; series count once here and become several events. */
export const eventsOfSummer: readonly EventTemplate[] = [
  ...parkTrips,
  ...discoveryTrips,
  ...careWeeks,
  ...overnightCamps,
  ...workshops,
  ...sportAndNature,
  ...openOffers,
  ...organiserRegisters,
];
