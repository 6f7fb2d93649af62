import {
  route,
  deskRoutes,
  routes,
  type CardAct,
  type KeeperAct,
  type KeeperView,
  type TreeCards,
} from '@dabei/contracts';
import type { CardState, WishOutlet, WishState } from '@dabei/domain';
import { Sealer, cardCode, keeperToken, secretHash } from '@dabei/server/platform';
import type { Answer } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import { aCheckingDesk, type CheckingDesk } from './a-checking-desk';
import { aTree, aTreeCampaign, aWish, treeSlug } from './a-tree';

/** Stands in every wish of the town, so that a spec can look for it where no wish may be. */
export const wishMarker = 'Zauberwort';

type Refusable<T> = Promise<Answer<T & { reason?: string }>>;

interface CardOf {
  state?: WishState;
  outlet?: WishOutlet;
  /** null: none was printed. */
  card?: CardState | null;
  tree?: string;
}

export interface CardTown {
  desk: CheckingDesk;
  campaign: string;
  tree: string;
  other: string;
  card: (number: number, of?: CardOf) => Promise<void>;
  /** The state of the wish, then those of its cards. */
  states: (number: number) => Promise<string[]>;
  codeOf: (number: number) => Promise<string>;
  link: (tree: string, round?: number) => string;
  act: (number: number, act: CardAct, treeId?: string) => Refusable<TreeCards>;
  says: (number: number, act: KeeperAct) => Refusable<KeeperView>;
  empty: () => Promise<void>;
}

/** Two trees in shops, the office, and cards as a spec wants them. */
export async function aCardTown(): Promise<CardTown> {
  const desk = await aCheckingDesk();
  const { database } = desk;
  const sealer = desk.app.get(Sealer);
  const office = await desk.as('office');
  const campaign = await aTreeCampaign(database);
  const tree = await aTree(database, campaign, 1);
  const other = await aTree(database, campaign, 2, { staffed: true });
  const link = (id: string, round = 1): string => keeperToken(sealer, id, round);
  return {
    desk,
    campaign,
    tree,
    other,
    link,
    async card(number, { state = 'published', outlet = 'tree', card = 'hanging', tree: on } = {}) {
      const words = `${wishMarker} ${String(number)}`;
      const wish = await aWish(database, campaign, number, { state, outlet, words });
      await database.rows('update tree_wish set tree_id = ? where id = ?', [on ?? tree, wish]);
      if (card === null) return;
      const id = randomUUID();
      await database.rows(
        `insert into wish_card (id, wish_id, tree_id, state, code_hash, printed_on)
         values (?, ?, ?, ?, ?, '2026-11-20')`,
        [id, wish, on ?? tree, card, secretHash(cardCode(sealer, id))],
      );
    },
    async states(number) {
      const rows = await database.rows<{ state: string }>(
        `select state, 0 as part from tree_wish where number = ? union all
         select c.state, 1 from wish_card c join tree_wish w on w.id = c.wish_id where w.number = ?
         order by part, state`,
        [number, number],
      );
      return rows.map(({ state }) => state);
    },
    async codeOf(number) {
      const row = await database.row<{ id: string }>(
        `select c.id from wish_card c join tree_wish w on w.id = c.wish_id
         where w.number = ? and c.state <> 'lost'`,
        [number],
      );
      return cardCode(sealer, row?.id ?? '');
    },
    act: (number, act, treeId) =>
      office('POST', deskRoutes.deskTreeCardAct, {
        campaign: treeSlug,
        number,
        act,
        treeId: treeId ?? null,
      }),
    says: (number, act) =>
      desk.call('POST', route(routes.treeKeeperAct, { secret: link(tree) }), undefined, {
        number,
        act,
      }),
    async empty() {
      for (const table of ['gift', 'pledge', 'wish_card', 'tree_wish'])
        await database.rows(`delete from ${table}`);
      await database.rows("update tree_campaign set phase = 'published'");
    },
  };
}
