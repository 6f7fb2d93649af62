import type { GiftAside, GiftSetAside } from '@dabei/contracts';
import { isDefect, localDateOf, type WishState } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  rowsIn,
  type Config,
  type StaffCaller,
  randomUUID,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { movePledges } from '../moves/move-pledges';
import { moveWishes } from '../moves/move-wishes';
import { uncreditDonor } from './credit-donor';
import { wishAtHand, type WishAtHand } from './wish-at-hand';

/** A parcel that is not as it should be gets a place of its own and a way on; nothing is lost on the table. */
@Injectable()
export class SetAside {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async set(input: GiftAside, staff: StaffCaller): Promise<GiftSetAside> {
    const { campaign: slug, wishId, problem, note, place, pledgeId } = input;
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const campaign = await neededTreeCampaign(em, slug);
      const wish = wishId === null ? null : await wishAtHand(em, wishId, null);
      const known = wish === null ? null : await defectOf(em, wish, input);
      const giftId = known?.giftId ?? randomUUID();
      const state = problem === 'second-gift' ? 'kept' : 'problem';
      await rowsIn(
        em,
        `insert into gift (id, campaign_id, wish_id, state, problem, note, place, wish_was, came_on)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set state = excluded.state, problem = excluded.problem, note = excluded.note,
           place = excluded.place`,
        [
          giftId,
          wish?.campaignId ?? campaign.id,
          wishId,
          state,
          problem,
          note,
          place,
          wish?.state ?? null,
          today,
        ],
      );
      if (wish !== null && pledgeId !== null && problem === 'second-gift')
        await thankLater(em, wish.id, pledgeId, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'gift-set-aside',
        subjectType: 'gift',
        subjectId: giftId,
        details: { problem, number: wish?.number ?? null },
      });
      await em.flush();
      return { giftId };
    });
  }
}

/** Who promised, too, and came second gave a gift all the same: thanked like the first. */
async function thankLater(
  em: EntityManager,
  wishId: string,
  pledgeId: string,
  now: Date,
): Promise<void> {
  await rowsIn(
    em,
    `update pledge set kept_at = ?, outdone_at = case when outdone_told_at is null then null else outdone_at end
     where id = ? and wish_id = ? and state in ('cancelled', 'lapsed')
       and promised_until is not null and kept_at is null`,
    [now, pledgeId, wishId],
  );
}

/**
 * A broken or unfit gift leaves its wish without one; the promise stands, so that the donor can be asked. Answers with
 * the row of the gift where it had been taken in before.
 */
async function defectOf(
  em: EntityManager,
  { id, state }: WishAtHand,
  { problem }: GiftAside,
): Promise<{ giftId: string } | null> {
  const shelved: readonly WishState[] = ['stored', 'not-collected', 'handed-over', 'closed'];
  // the unfit parcel is a second one where the right one lies on the shelf
  if (!isDefect(problem) || shelved.includes(state)) return null;
  await movePledges(em, { wishIds: [id] }, 'lapse', ['held']);
  await moveWishes(em, [id], 'receive');
  const moved = await moveWishes(em, [id], 'find-defect');
  if (moved.length === 0) return null;
  await outdoneNoMore(em, id);
  await rowsIn(em, 'update tree_wish set storage_place = null where id = ?', [id]);
  const [gift] = await rowsIn<{ giftId: string }>(
    em,
    `select id as "giftId" from gift where wish_id = ? and state = 'received' order by came_on desc, id limit 1`,
    [id],
  );
  return gift ?? null;
}

/** Found broken before anybody was told: who promised as well is needed again, and nobody is thanked for it. */
async function outdoneNoMore(em: EntityManager, wishId: string): Promise<void> {
  const pledges = await rowsIn<{ waits: boolean; told: boolean }>(
    em,
    `select outdone_at is not null and outdone_told_at is null as waits,
       thanked_at is not null or outdone_told_at is not null as told
     from pledge where wish_id = ? for update`,
    [wishId],
  );
  if (pledges.some(({ waits }) => waits) && !pledges.some(({ told }) => told))
    await uncreditDonor(em, wishId);
}
