import { Audit, rowsIn, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { PlannedRegistration } from './plan-draw';

/** Enough rows for one statement; a large town's draw is written in several. */
const ROWS = 1000;

/** Writes the planned registrations: one basket per family, ranks of the waiting list in the order of the lots. */
@Injectable()
export class WriteDraw {
  constructor(private readonly audit: Audit) {}

  async write(
    em: EntityManager,
    planned: readonly PlannedRegistration[],
    by: { runId: string; accountId: string; now: Date },
  ): Promise<void> {
    const baskets = await this.baskets(em, planned, by.now);
    const ranks = await this.ranks(em, planned);
    for (let from = 0; from < planned.length; from += ROWS) {
      await this.registrations(em, planned.slice(from, from + ROWS), { baskets, ranks }, by.now);
    }
    for (const { id, state, groupId, wish } of planned) {
      this.audit.write(em, by.now, {
        actor: 'office',
        actorId: by.accountId,
        action: `registration-${state}`,
        subjectType: 'registration',
        subjectId: id,
        details: { event: wish.eventId, group: groupId, draw: by.runId },
      });
    }
    await em.flush();
  }

  /** What the family agreed to when it handed in its wishes is the evidence of its registrations. */
  private async baskets(
    em: EntityManager,
    planned: readonly PlannedRegistration[],
    now: Date,
  ): Promise<Map<string, string>> {
    const wishes = new Map(planned.map(({ wish }) => [wish.householdId, wish]));
    const rows = [...wishes.values()].map((wish) => ({ ...wish, id: uuidv7() }));
    await rowsIn(
      em,
      `insert into basket (id, household_id, channel, guardian_email, pressed_at, confirmed_at, button_text,
         terms_version)
       select b.id, b."householdId", b.channel, b."guardianEmail", b."submittedAt", ?, b."buttonText",
         b."termsVersion"
       from json_to_recordset(?::json) as b (id uuid, "householdId" uuid, channel text, "guardianEmail" text,
         "submittedAt" timestamptz, "buttonText" text, "termsVersion" text)`,
      [now, JSON.stringify(rows)],
    );
    return new Map(rows.map(({ householdId, id }) => [householdId, id]));
  }

  /** Drawn under the quota locks; equal at every event: a smaller lot has a smaller rank. */
  private async ranks(
    em: EntityManager,
    planned: readonly PlannedRegistration[],
  ): Promise<Map<string, string>> {
    const waiting = planned
      .filter(({ state }) => state === 'waiting')
      .sort((a, b) => a.wish.lot - b.wish.lot);
    const ranks = await rowsIn<{ rank: string }>(
      em,
      "select nextval('waiting_rank') as rank from generate_series(1, ?::int)",
      [waiting.length],
    );
    return new Map(waiting.map(({ id }, index) => [id, ranks[index]?.rank ?? '']));
  }

  private async registrations(
    em: EntityManager,
    planned: readonly PlannedRegistration[],
    { baskets, ranks }: { baskets: Map<string, string>; ranks: Map<string, string> },
    now: Date,
  ): Promise<void> {
    const rows = planned.map(({ wish, ...registration }) => ({
      ...registration,
      ...wish,
      groupId: registration.groupId,
      together: registration.together,
      basketId: baskets.get(wish.householdId),
      rank: ranks.get(registration.id) ?? null,
    }));
    await rowsIn(
      em,
      `insert into registration (id, basket_id, household_id, child_id, event_id, quota_id, state, seats, adults,
         group_id, together, rank, reduced_fee, amount_cents, amount_rule, entered_by, first_pressed_at, changed_at)
       select r.id, r."basketId", r."householdId", r."childId", r."eventId", r."quotaId", r.state, r.seats, r.seats - 1,
         r."groupId", r.together, r.rank, r."reducedFee", r."amountCents", r."amountRule", r.channel,
         r."submittedAt", ?
       from json_to_recordset(?::json) as r (id uuid, "basketId" uuid, "householdId" uuid, "childId" uuid,
         "eventId" uuid, "quotaId" uuid, state text, seats int, "groupId" uuid, together text, rank bigint,
         "reducedFee" boolean, "amountCents" int, "amountRule" text, channel text, "submittedAt" timestamptz)`,
      [now, JSON.stringify(rows)],
    );
  }
}
