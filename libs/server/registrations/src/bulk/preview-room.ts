import {
  localDateOf,
  mayTakePlace,
  partiesOf,
  quotasForAll,
  roomOf,
  withSeated,
  type Party,
  type Room,
} from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadChildFacts } from '../places/child-facts';
import { loadEventFacts } from '../places/event-facts';
import { hasReducedFee, seatsAt } from '../press/decide-line';
import { loadLine } from '../waiting-list/load-line';
import type { ChosenRow } from './bulk-facts';

interface Place {
  now: Date;
  zone: string;
}

/** Why the chosen ones would get no place, by registration; whoever is missing gets one. */
export type NoPlace = Map<string, string>;

/** Which of those who wait find a free seat at their event, the first in line first. */
export async function withoutSeat(
  em: EntityManager,
  chosen: readonly ChosenRow[],
  { now, zone }: Place,
): Promise<NoPlace> {
  const without: NoPlace = new Map();
  const events = await loadEventFacts(em, [...new Set(chosen.map(({ eventId }) => eventId))]);
  const ids = new Set(chosen.map(({ id }) => id));
  for (const event of events.values()) {
    let room = roomOf(event.quotas, localDateOf(now, zone));
    for (const party of partiesOf(await loadLine(em, event.id))) {
      const wanted = party.filter(({ registrationId }) => ids.has(registrationId));
      if (wanted.length === 0) continue;
      const quotaIds = quotasForAll(room, party);
      if (quotaIds === null) wanted.forEach((one) => without.set(one.registrationId, 'full'));
      else room = seated(room, party, quotaIds);
    }
  }
  return without;
}

function seated(room: Room, party: Party, quotaIds: readonly string[]): Room {
  return party.reduce((left, entry, index) => withSeated(left, entry, quotaIds[index] ?? ''), room);
}

/** Who cannot move to the target: what the rules say, then whether a place is left. */
export async function withoutTarget(
  em: EntityManager,
  chosen: readonly ChosenRow[],
  targetEventId: string,
  { now, zone }: Place,
): Promise<NoPlace> {
  const without: NoPlace = new Map();
  const target = (await loadEventFacts(em, [targetEventId])).get(targetEventId);
  const children = await loadChildFacts(em, [...new Set(chosen.map(({ childId }) => childId))]);
  let room = target && roomOf(target.quotasForNewcomers, localDateOf(now, zone));
  for (const row of chosen) {
    const child = children.get(row.childId);
    if (target === undefined || room === undefined || child === undefined) {
      without.set(row.id, 'not-found');
      continue;
    }
    const verdict = mayTakePlace({
      now,
      zone,
      channel: 'office',
      campaign: target.campaign,
      event: target.policy,
      child: { ...child, resident: row.resident, hasHealthNote: false },
      existing: child.existing
        .filter(({ registrationId }) => registrationId !== row.id)
        .map((other) => ({ ...other, otherCampaign: other.campaignId !== target.campaignId })),
    });
    // as the press will ask: what was agreed for the old place does not move along
    const seeker = {
      seats: seatsAt(target, row.adults),
      reducedFee: hasReducedFee(row.reducedFeeUntil, target, zone),
    };
    const quotaIds = target.waiting > 0 ? null : quotasForAll(room, [seeker]);
    if (row.eventId === targetEventId) without.set(row.id, 'same-event');
    else if (!verdict.allowed) without.set(row.id, verdict.refusals[0].reason);
    else if (quotaIds === null) without.set(row.id, 'full');
    else room = withSeated(room, seeker, quotaIds[0] ?? '');
  }
  return without;
}
