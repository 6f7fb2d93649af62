import { localDateOf, nextOffers, occupies } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadEventFacts } from '../places/event-facts';
import { loadLine } from '../waiting-list/load-line';
import type { ChosenRow } from './bulk-facts';

/** Who is offered what these registrations give back: registration ids of the waiting. */
export async function freedOffers(
  em: EntityManager,
  leaving: readonly ChosenRow[],
  { now, zone }: { now: Date; zone: string },
): Promise<string[]> {
  const events = await loadEventFacts(em, [...new Set(leaving.map(({ eventId }) => eventId))]);
  const offered: string[] = [];
  for (const event of events.values()) {
    const gone = leaving.filter(({ eventId }) => eventId === event.id);
    const goneIds = new Set(gone.map(({ id }) => id));
    const line = await loadLine(em, event.id);
    const quotas = event.quotas.map((quota) => ({
      ...quota,
      taken: quota.taken - freedIn(gone, quota),
    }));
    const next = nextOffers({
      today: localDateOf(now, zone),
      now,
      quotas,
      line: line.filter(({ registrationId }) => !goneIds.has(registrationId)),
    });
    offered.push(...next.offers.flatMap(({ registrationIds }) => registrationIds));
  }
  return offered;
}

function freedIn(gone: readonly ChosenRow[], quota: { id: string; kind: string }): number {
  return gone
    .filter(({ state }) => occupies(state))
    .filter(({ quotaId }) => quota.kind === 'shared' || quotaId === quota.id)
    .reduce((sum, { seats }) => sum + seats, 0);
}

/** How many of these registrations belong to families that read mail. */
export async function countByMail(em: EntityManager, ids: readonly string[]): Promise<number> {
  const [row] = await rowsIn<{ count: number }>(
    em,
    `select count(*)::int as count from registration r join household h on h.id = r.household_id
     where r.id = any(?::uuid[]) and h.contact_by = 'mail'`,
    [`{${ids.join(',')}}`],
  );
  return row?.count ?? 0;
}
