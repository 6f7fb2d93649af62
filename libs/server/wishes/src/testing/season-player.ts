import { deskRoutes, type PublishedWishes } from '@dabei/contracts';
import {
  Audit,
  CONFIG,
  Clock,
  type Database,
  Outbox,
  Sealer,
  type Config,
} from '@dabei/server/platform';
import type { Answer } from '@dabei/server/testing';
import { LapsePledges } from '../donors/lapse-pledges';
import { ReleaseHeldWishes } from '../donors/release-held';
import { RemindDonors } from '../donors/remind-donors';
import { aCheckingDesk, aSubmittedWish, type Ask, type CheckingDesk } from './a-checking-desk';
import { aTree, aTreeCampaign, treeSlug } from './a-tree';

/** A season of the wish tree that is played over HTTP, by everybody who has a hand in it. */
export interface SeasonPlayer {
  desk: CheckingDesk;
  database: Database;
  sealer: Sealer;
  /** Numbers that were given out and count; kept by the player from the answers alone, never read from the table. */
  live: Set<number>;
  trees: string[];
  campaign: string;
  /** What was claimed, in this order; their codes are known to the spec. */
  baskets: string[];
  /** The links donors got. */
  donors: string[];
  /** Addresses that were used, so that nobody presses too often. */
  count: number;
  day: number;
  /** Asks as somebody of the office and of the gift table; null where it was refused. */
  office: <T>(method: string, path: string, body?: unknown) => Promise<Answer<T> | null>;
  anybody: <T>(method: string, path: string, body?: unknown) => Promise<Answer<T> | null>;
  moveTo: (day: number, hour?: number) => Promise<void>;
  sweep: () => Promise<void>;
}

const begins = Date.UTC(2026, 10, 25);
/** So that every row of a run is gone before the next begins. */
const tables = [
  'attempt',
  'outbox',
  'pot_entry',
  'purchase',
  'gift',
  'pledge',
  'pledge_basket',
  'donor',
  'wish_card',
  'tree_wish',
  'handover_batch',
  'handover_slot',
];

/** The server may say no, but it may neither break nor fail to understand; null: it said no. */
const unbroken =
  (ask: Ask): SeasonPlayer['office'] =>
  async <T>(method: string, path: string, body?: unknown) => {
    const answer = await ask<T>(method, path, body);
    const { status } = answer;
    if (status >= 500 || status === 400 || status === 401 || status === 403 || status === 429)
      throw new Error(`${method} ${path} ${JSON.stringify([body, status, answer.body])}`);
    return status < 300 ? answer : null;
  };

/** The office, the gift table and two trees in shops, one of them staffed. */
export async function seasonPlayer(): Promise<SeasonPlayer> {
  const desk = await aCheckingDesk();
  const { app, database } = desk;
  const campaign = await aTreeCampaign(database, { promiseDays: 3 });
  const trees = [
    await aTree(database, campaign, 1),
    await aTree(database, campaign, 2, { staffed: true }),
  ];
  const member = await desk.as('lead', 'gift-helper');
  const [clock, outbox] = [app.get(Clock), app.get(Outbox)];
  const lapse = new LapsePledges(outbox, app.get(Audit));
  const sweepers = [
    new ReleaseHeldWishes(database, clock),
    new RemindDonors(app.get<Config>(CONFIG), database, clock, outbox, lapse),
  ];
  const player: SeasonPlayer = {
    desk,
    database,
    sealer: app.get(Sealer),
    live: new Set(),
    trees,
    campaign,
    baskets: [],
    donors: [],
    count: 0,
    day: 0,
    office: unbroken(member),
    anybody: unbroken((method, path, body) => desk.call(method, path, undefined, body)),
    moveTo: async (day, hour = 10) => {
      player.day = day;
      await desk.at(new Date(begins + day * 86_400_000 + hour * 3_600_000).toISOString());
    },
    sweep: async () => {
      for (const sweeper of sweepers) await sweeper.run();
    },
  };
  return player;
}

/** A fresh tree: eight wishes get their numbers, the cards of six of them hang in the shops. */
export async function beginSeason(player: SeasonPlayer): Promise<void> {
  const { database, campaign, trees } = player;
  for (const table of tables) await database.rows(`delete from ${table}`);
  await database.rows("update tree_campaign set phase = 'published'");
  Object.assign(player, { baskets: [], donors: [] });
  player.live.clear();
  await player.moveTo(0);
  for (let at = 0; at < 8; at += 1) await aSubmittedWish(database, campaign, { state: 'approved' });
  const published = await player.office<PublishedWishes>('POST', deskRoutes.deskTreePublish, {
    campaign: treeSlug,
    trees: trees.map((treeId, at) => ({ treeId, wishes: 3, online: at === 1 })),
    online: 2,
  });
  const { first, last } = published?.body ?? {};
  for (let number = first ?? 1; number <= (last ?? 0); number += 1) player.live.add(number);
}
