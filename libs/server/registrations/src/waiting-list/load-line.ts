import type { WaitingEntry } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

interface LineRow {
  id: string;
  rank: string;
  group_id: string | null;
  together: WaitingEntry['together'];
  seats: number;
  reduced_fee: boolean;
  code_missing: boolean;
  has_open_offer: boolean;
  group_asked_at: string | null;
  accepts_fewer: boolean;
}

/** The line of one event, as the rules read it. */
export async function loadLine(em: EntityManager, eventId: string): Promise<WaitingEntry[]> {
  const rows = await rowsIn<LineRow>(
    em,
    `select r.id, r.rank::text as rank, r.group_id, r.together, r.seats, r.reduced_fee,
       r.state = 'queued' as code_missing, to_json(r.group_asked_at)#>>'{}' as group_asked_at, r.accepts_fewer,
       exists (select 1 from place_offer o where o.registration_id = r.id and o.state = 'open') as has_open_offer
     from registration r where r.event_id = ? and r.state in ('waiting', 'queued') order by r.rank`,
    [eventId],
  );
  return rows.map((row) => ({
    registrationId: row.id,
    rank: Number(row.rank),
    groupId: row.group_id,
    together: row.together,
    seats: row.seats,
    reducedFee: row.reduced_fee,
    codeMissing: row.code_missing,
    hasOpenOffer: row.has_open_offer,
    groupAskedAt: row.group_asked_at === null ? null : new Date(row.group_asked_at),
    acceptsFewer: row.accepts_fewer,
  }));
}
