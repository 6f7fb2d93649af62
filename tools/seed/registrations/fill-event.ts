import { type SeededEvent } from '../events/seeded-event';
import { type Family } from '../people/family';
import { type Dice } from '../seeded-dice';
import { type CampaignRow } from '../town';
import { everyoneFor } from './everyone';
import { type PressTimes } from './press-times';
import { type Registrar } from './registrar';
import { capacityOf } from './seat-count';
import { type Wish } from './wish';

export interface Filling {
  registrar: Registrar;
  families: readonly Family[];
  campaign: CampaignRow;
  times: PressTimes;
  dice: Dice;
}

function pressOne(wish: Wish, { registrar, campaign, times }: Filling): void {
  registrar.press(wish.family, [wish], campaign, times.next());
}

function isWelcome(wish: Wish, { registrar, campaign }: Filling): boolean {
  const { allowed, warnings } = registrar.verdict(wish, campaign, campaign.opens_at);
  return allowed && !warnings.some(({ reason }) => reason === 'overlap-with-waiting');
}

/** Registers children until `share` of the event's places is taken, or nobody fits any more. */
export function fillPlaces(event: SeededEvent, share: number, filling: Filling): void {
  const wanted = Math.round(capacityOf(event) * share);
  for (const wish of everyoneFor(event, filling.families, filling.dice)) {
    if (filling.registrar.seats.takenAt(event) >= wanted) return;
    if (filling.registrar.wouldGetPlace(wish) && isWelcome(wish, filling)) pressOne(wish, filling);
  }
}

/** Puts this many children on the waiting list of an event that has no place for them. */
export function fillLine(event: SeededEvent, count: number, filling: Filling): void {
  const target = filling.registrar.seats.waitingAt(event) + count;
  for (const wish of everyoneFor(event, filling.families, filling.dice)) {
    if (filling.registrar.seats.waitingAt(event) >= target) return;
    if (!filling.registrar.wouldGetPlace(wish) && isWelcome(wish, filling)) pressOne(wish, filling);
  }
}
