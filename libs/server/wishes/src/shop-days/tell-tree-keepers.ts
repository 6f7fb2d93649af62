import { isQuiet, localDateOf, shownWishState, wishStates } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Outbox,
  RunsEvery,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject } from '@nestjs/common';

interface News {
  treeId: string;
  /** Together with what is told it happens once. */
  occasion: string;
}

/** A tree with so few cards is asked about more. */
const fewCards = 3;
/** A tree that never had more than these is not about to be empty. */
const manyCards = 6;

const written = `k.id = t.campaign_id and k.keeper_mails and t.keeper_email is not null`;
const donorsCome = `k.phase in ('published', 'intake')`;
const openWish = `w.state in (${wishStates
  .filter((state) => shownWishState(state) === 'open' || state === 'held')
  .map((state) => `'${state}'`)
  .join(', ')})`;
const cardsThere = (where: string): string =>
  `(select count(*) from wish_card c join tree_wish w on w.id = c.wish_id where c.tree_id = t.id and ${where})`;
const hanging = cardsThere(`c.state = 'hanging' and ${openWish}`);
/** Something to hang up there: free, and not on a tree. */
const toSpare = `exists (select 1 from tree_wish w where w.campaign_id = k.id and w.state = 'published'
  and not exists (select 1 from wish_card c where c.wish_id = w.id and c.state in ('hanging', 'taken')))`;

/** Marked and said in one transaction: whoever comes second finds nothing to mark. */
const steps: { what: 'welcome' | 'days' | 'few-cards' | 'thanks'; sql: string; dated?: true }[] = [
  {
    what: 'welcome',
    sql: `update tree t set keeper_welcomed_round = t.link_round, keeper_days_told = k.shop_days_version
      from tree_campaign k where ${written} and ${donorsCome}
        and t.keeper_welcomed_round is distinct from t.link_round
        and ${cardsThere(`c.state in ('printed', 'hanging') and ${openWish}`)} > 0
      returning t.id as "treeId", t.link_round || '.' || t.version as occasion`,
  },
  {
    what: 'days',
    sql: `update tree t set keeper_days_told = k.shop_days_version
      from tree_campaign k where ${written} and ${donorsCome}
        and t.keeper_welcomed_round is not null and t.keeper_days_told < k.shop_days_version
      returning t.id as "treeId", k.shop_days_version::text as occasion`,
  },
  {
    what: 'few-cards',
    dated: true,
    sql: `update tree t set keeper_asked_on = ?::date
      from tree_campaign k where ${written} and ${donorsCome}
        and t.keeper_welcomed_round is not null and t.keeper_asked_on is null
        and ${hanging} between 1 and ${String(fewCards)} and ${cardsThere('true')} >= ${String(manyCards)}
        and ${toSpare}
      returning t.id as "treeId", t.keeper_asked_on::text as occasion`,
  },
  {
    what: 'thanks',
    sql: `update tree t set keeper_thanked = true
      from tree_campaign k where ${written} and k.phase = 'counted'
        and t.keeper_welcomed_round is not null and not t.keeper_thanked
      returning t.id as "treeId", 'end' as occasion`,
  },
];

/** By day: shops hear of their link and cards, of changed days, of the last cards, and thanks at the end. */
@RunsEvery('tell-tree-keepers', 300)
export class TellTreeKeepers implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const zone = this.config.townZone;
    if (isQuiet(now, zone)) return 0;
    const today = localDateOf(now, zone);
    return this.database.transact(async (em) => {
      let told = 0;
      await forgetQuestion(em);
      for (const { what, sql, dated } of steps)
        for (const { treeId, occasion } of await rowsIn<News>(em, sql, dated ? [today] : [])) {
          this.outbox.add(em, 'tree-keeper-news', { treeId, what, occasion }, now);
          told += 1;
        }
      await em.flush();
      return told;
    });
  }
}

/** Cards were hung up again: the next time only a few are left it is asked anew. */
async function forgetQuestion(em: EntityManager): Promise<void> {
  await rowsIn(
    em,
    `update tree t set keeper_asked_on = null
     where keeper_asked_on is not null and ${hanging} > ${String(fewCards)}`,
    [],
  );
}
