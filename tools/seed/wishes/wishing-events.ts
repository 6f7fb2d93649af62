import { eventsOfSummer } from '../events/events-of-summer';
import { eventsOfTemplate, type Season } from '../events/events-of-template';
import { type SeededEvent } from '../events/seeded-event';

const EVENTS = 25;

/** A small programme of days for two weeks, each event once. */
export function wishingEvents(season: Season): SeededEvent[] {
  return eventsOfSummer
    .filter(({ registration, residentsFirst }) => !registration && residentsFirst !== true)
    .flatMap((template, index) => eventsOfTemplate({ ...template, weeks: [index % 2] }, season))
    .filter(({ sessions }) => sessions.length <= 2)
    .slice(0, EVENTS);
}
