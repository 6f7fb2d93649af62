import type { PublishInput, PublishedWishes } from '@dabei/contracts';
import { giveNumbers, localDateOf, mayPublishWishes } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { lockTreeCampaign } from '../campaign/lock-tree-campaign';
import { moveWishes } from '../moves/move-wishes';
import { dealOutlets } from './deal-outlets';
import { highestNumber } from './highest-number';
import { Lots } from './lots';

/** Approved wishes get their numbers and a place: a tree, the web, or both. Cards are printed afterwards. */
@Injectable()
export class PublishWishes {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lots: Lots,
    private readonly audit: Audit,
  ) {}

  async publish(input: PublishInput, staff: StaffCaller): Promise<PublishedWishes> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockTreeCampaign(em, input.campaign);
      if (!mayPublishWishes(campaign.phase))
        throw new DomainError('conflict', { reason: 'tree-not-in-this-phase' });
      const places = await dealOutlets(em, campaign.id, input);
      const wishes = await approvedWishes(em, campaign.id);
      if (places.length > wishes.length)
        throw new DomainError('conflict', { reason: 'not-so-many-approved' });
      // the lot decides the number, the tree, and who waits when not all are published
      const drawn = wishes
        .map((id) => ({ id, lot: this.lots.next() }))
        .sort((a, b) => a.lot - b.lot)
        .slice(0, places.length);
      const numbers = giveNumbers(drawn, await highestNumber(em, campaign.id));
      await rowsIn(
        em,
        `update tree_wish w set number = n.number, outlet = n.outlet, tree_id = n.tree_id, published_on = ?
         from jsonb_to_recordset(?::jsonb) as n (id uuid, number int, outlet text, tree_id uuid)
         where w.id = n.id`,
        [
          localDateOf(now, this.config.townZone),
          JSON.stringify(
            drawn.map(({ id }, at) => ({
              id,
              number: numbers.get(id),
              outlet: places[at]?.outlet,
              tree_id: places[at]?.treeId,
            })),
          ),
        ],
      );
      const moved = await moveWishes(
        em,
        drawn.map(({ id }) => id),
        'publish',
      );
      for (const { id, number } of moved)
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'tree-wish-published',
          subjectType: 'tree-wish',
          subjectId: id,
          details: { number },
        });
      await em.flush();
      const given = [...numbers.values()];
      return { published: moved.length, first: given[0] ?? null, last: given.at(-1) ?? null };
    });
  }
}

async function approvedWishes(em: EntityManager, campaignId: string): Promise<string[]> {
  const rows = await rowsIn<{ id: string }>(
    em,
    `select id from tree_wish where campaign_id = ? and state = 'approved' order by id
     limit 5000 for no key update`,
    [campaignId],
  );
  return rows.map(({ id }) => id);
}
