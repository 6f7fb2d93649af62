import { assumedShare } from './events/assumed-share';
import { type Town } from './town';

/** "60 events, 880 places, …": what the seed made, for the console. */
export function townInOneLine(town: Town): string {
  const [summer] = town.campaign;
  const events = town.event.filter(({ campaign_id }) => campaign_id === summer?.id);
  const places = town.quota
    .filter(({ campaign_id, kind }) => campaign_id === summer?.id && kind !== 'shared')
    .reduce((sum, { capacity }) => sum + capacity, 0);
  const share = Math.round(assumedShare(events) * 100);
  return [
    `${summer?.title ?? ''}: ${events.length} events, ${places} places`,
    `${town.organisation.length} organisers`,
    `${town.child.length} children in ${town.household.length} households`,
    `${town.registration.length} registrations`,
    `${share} % of the event fields assumed`,
  ].join(', ');
}
