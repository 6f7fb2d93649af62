import { boothStorm, type BoothState, type BoothStorm } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A booth or an act of a day; those of one association, or of one address, have the same key. */
export interface StormParty {
  id: string;
  /** Null: an act, which ends with the day itself. */
  state: BoothState | null;
  associationKey: string;
  hasEmail: boolean;
  told: boolean;
}

/** Rows (dayId, id, state, associationKey, hasEmail, told, place): booths as they came, then acts in their order. */
export const stormParties = `
  select day_id as "dayId", id, state, coalesce(email_key, id::text) as "associationKey",
    email_key is not null as "hasEmail", storm_told_at is not null as told, submitted_at, 0 as place
  from booth where proven_at is not null
  union all
  select a.day_id, a.id, null, coalesce(b.email_key, b.id::text, a.email_key, a.id::text),
    coalesce(b.email_key, a.email_key) is not null, a.storm_told_at is not null, null, a.position
  from stage_act a left join booth b on b.id = a.booth_id`;

/** Everything of a day; of one association only with its key. */
export function partiesOf(
  em: EntityManager,
  dayId: string,
  associationKey: string | null = null,
): Promise<StormParty[]> {
  return rowsIn<StormParty>(
    em,
    `select id, state, "associationKey", "hasEmail", told from (${stormParties}) as party
     where "dayId" = ? and (?::text is null or "associationKey" = ?)
     order by submitted_at nulls last, place, id`,
    [dayId, associationKey, associationKey],
  );
}

/** What the storm does to them. */
export function stormOf(parties: readonly StormParty[]): BoothStorm {
  const booths = parties.flatMap((one) => (one.state === null ? [] : { ...one, state: one.state }));
  return boothStorm(
    booths,
    parties.filter(({ state }) => state === null),
  );
}
