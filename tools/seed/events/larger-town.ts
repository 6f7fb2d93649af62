import { type EventTemplate } from './event-template';
import { organisers, type OrganiserKey } from './organisers';
import { eventFacts } from './told-or-assumed';
import { venues, type VenueKey } from './venues';

const WEEKS_OF_SUMMER = 6;
const organiserKeys = Object.keys(organisers) as OrganiserKey[];
const venueKeys = (Object.keys(venues) as VenueKey[]).filter((key) => key !== 'bus');

function moved<T>(all: readonly T[], one: T, by: number): T {
  return all[(all.indexOf(one) + by) % all.length] ?? one;
}

function otherTemplate(template: EventTemplate, copy: number): EventTemplate {
  const { title, length } = eventFacts(template);
  const possibleWeeks = WEEKS_OF_SUMMER + 1 - Math.ceil(length / 7);
  return {
    ...template,
    title: `${title} (${copy + 1})`,
    weeks: template.weeks.map((week) => (week + copy) % possibleWeeks),
    organiser: moved(organiserKeys, template.organiser, copy * 5),
    venue: template.venue === 'bus' ? 'bus' : moved(venueKeys, template.venue, copy),
    ...(template.bus ? { bus: { ...template.bus, key: `${template.bus.key}-${copy}` } } : {}),
  };
}

/** The same programme `size` times: other weeks, places and organisers, numbered titles. */
export function largerTown(templates: readonly EventTemplate[], size: number): EventTemplate[] {
  return Array.from({ length: size }, (_, copy) =>
    copy === 0 ? [...templates] : templates.map((template) => otherTemplate(template, copy)),
  ).flat();
}
