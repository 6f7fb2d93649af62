import type { LeanEntered, LeanInput } from '@dabei/contracts';
import { localDateOf, mayPublishWishes } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  rowsIn,
  secretHash,
  type Config,
  type StaffCaller,
  randomBytes,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { lockTreeCampaign } from '../campaign/lock-tree-campaign';
import { moveWishes } from '../moves/move-wishes';
import { highestNumber } from '../publish/highest-number';
import { numbersBetween } from './numbers-between';

/** Numbers go on where they stopped; one much further up is more often a slip of the finger. */
const usualStep = 100;

/** What the state that was typed means for the wish and for its card. */
const asTyped = {
  published: { move: null, card: 'hanging' },
  out: { move: 'take-card', card: 'taken' },
  received: { move: 'receive', card: 'returned' },
} as const;

/**
 * The lean way: children wrote their cards by hand, a numbered sticker is on them, only number, tree and state are
 * typed. A number that was given before stays as it is.
 */
@Injectable()
export class EnterLeanWishes {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async enter(input: LeanInput, staff: StaffCaller): Promise<LeanEntered> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockTreeCampaign(em, input.campaign);
      if (!mayPublishWishes(campaign.phase))
        throw new DomainError('conflict', { reason: 'tree-not-in-this-phase' });
      if (!input.sure && input.until > (await highestNumber(em, campaign.id)) + usualStep)
        throw new DomainError('conflict', { reason: 'number-far-above' });
      await knownTree(em, campaign.id, input.treeId);
      const today = localDateOf(now, this.config.townZone);
      const wishes = await addWishes(em, campaign.id, input, today);
      const { move, card } = asTyped[input.state];
      if (move !== null)
        await moveWishes(
          em,
          wishes.map(({ id }) => id),
          move,
        );
      await addCards(em, wishes, { treeId: input.treeId, state: card, today });
      for (const { id, number } of wishes)
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'tree-wish-entered',
          subjectType: 'tree-wish',
          subjectId: id,
          details: { number, state: input.state },
        });
      await em.flush();
      const given = new Set(wishes.map(({ number }) => number));
      return {
        entered: wishes.length,
        known: numbersBetween(input).filter((one) => !given.has(one)),
      };
    });
  }
}

async function knownTree(em: EntityManager, campaignId: string, treeId: string): Promise<void> {
  const trees = await rowsIn(em, 'select 1 from tree where id = ? and campaign_id = ? for share', [
    treeId,
    campaignId,
  ]);
  if (trees.length === 0) throw new DomainError('conflict', { reason: 'tree-missing' });
}

function addWishes(
  em: EntityManager,
  campaignId: string,
  { from, until, treeId }: LeanInput,
  today: string,
): Promise<{ id: string; number: number }[]> {
  return rowsIn(
    em,
    `insert into tree_wish (campaign_id, number, mode, state, outlet, tree_id, entered_on, published_on)
     select ?, number, 'lean', 'published', 'tree', ?, ?, ? from generate_series(?::int, ?::int) as number
     on conflict (campaign_id, number) do nothing returning id, number`,
    [campaignId, treeId, today, today, from, until],
  );
}

/** A hand-written card has no code yet; until a sticker with one is printed its hash fits nothing. */
async function addCards(
  em: EntityManager,
  wishes: readonly { id: string }[],
  { treeId, state, today }: { treeId: string; state: string; today: string },
): Promise<void> {
  await rowsIn(
    em,
    `insert into wish_card (wish_id, tree_id, state, code_hash, printed_on)
     select n.wish, ?, ?, n.hash, ? from jsonb_to_recordset(?::jsonb) as n (wish uuid, hash text)`,
    [
      treeId,
      state,
      today,
      JSON.stringify(
        wishes.map(({ id }) => ({ wish: id, hash: secretHash(randomBytes(32).toString('hex')) })),
      ),
    ],
  );
}
