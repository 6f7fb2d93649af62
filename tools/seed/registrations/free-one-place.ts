import { instantAt, addDays, offerDeadline } from '@dabei/domain';
import { type SeededEvent } from '../events/seeded-event';
import { type Secrets } from '../secrets';
import { type Dice } from '../seeded-dice';
import { type PlaceOfferRow } from '../town';
import { TOWN_ZONE } from '../zone';
import { type Registrar } from './registrar';

interface OfferDay {
  today: string;
  dice: Dice;
  secrets: Secrets;
}

const OFFERED_AT = '16:00';

/**
 * Somebody cancelled yesterday afternoon, and the place is offered to the first who waits. Nobody
 * else may have it meanwhile, so it stays taken.
 */
export function freeOnePlace(
  event: SeededEvent,
  channel: 'mail' | 'phone',
  registrar: Registrar,
  { today, dice, secrets }: OfferDay,
): PlaceOfferRow {
  const entries = registrar.entriesAt(event);
  const leaving = entries.findLast(({ state }) => state === 'confirmed');
  const first = entries.find(({ state }) => state === 'waiting');
  const quotaId = leaving?.quota_id;
  const starts = event.sessions[0]?.starts_at;
  if (!leaving || !first || !quotaId || !starts)
    throw new Error(`Nobody waits for ${event.row.slug}.`);
  const offeredAt = instantAt(addDays(today, -1), OFFERED_AT, TOWN_ZONE);
  leaving.state = 'cancelled';
  leaving.end_reason = 'cancelled-by-family';
  leaving.changed_at = new Date(offeredAt.getTime() - 60_000);
  const deadline = offerDeadline({ offeredAt, firstSessionStartsAt: starts, zone: TOWN_ZONE });
  const id = dice.string.uuid();
  return {
    id,
    registration_id: first.id,
    event_id: event.row.id,
    quota_id: quotaId,
    seats: first.seats,
    bundle_id: dice.string.uuid(),
    state: 'open',
    channel,
    offered_at: offeredAt,
    expires_at: channel === 'mail' && deadline.outcome === 'deadline' ? deadline.expiresAt : null,
    token_hash: secrets.offerTokenHash(id),
  };
}
