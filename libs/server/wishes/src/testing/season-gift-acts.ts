import {
  route,
  deskRoutes,
  type HandoverPlan,
  type LeanEntered,
  type LeanRemoved,
  type WishCorrected,
} from '@dabei/contracts';
import { giftProblems } from '@dabei/domain';
import { treeSlug } from './a-tree';
import { one, wishAt, type Act } from './season-acts';

const idsOf = async (
  { database }: Parameters<Act>[0],
  what: string,
  params: unknown[] = [],
): Promise<string[]> =>
  (await database.rows<{ id: string }>(`select id ${what} order by id`, params)).map(
    ({ id }) => id,
  );

const text = {
  kind: 'book',
  ageBand: '6-8',
  words: 'Ein Buch über Wale',
  size: '',
  colour: '',
  priceCents: 2000,
  children: 1,
};

const phases = ['published', 'intake', 'gap-closing', 'handover'];

/** What the office and the helpers do: wishes that change, gifts that come, are missing, bought and handed over. */
export const giftActs = {
  correct: async (player, at) => {
    const wish = await wishAt(player, at);
    if (wish === null) return;
    const path = route(deskRoutes.deskTreeWishCorrect, wish);
    const body = { version: wish.version, text, reason: 'Falsche Größe' };
    const corrected = await player.office<WishCorrected>('POST', path, body);
    if (corrected === null) return;
    player.live.delete(wish.number);
    player.live.add(corrected.body.number);
  },
  withdraw: async (player, at) => {
    const wish = await wishAt(player, at);
    if (wish === null) return;
    const path = route(deskRoutes.deskTreeWishWithdraw, wish);
    const body = { version: wish.version, reason: 'Weggezogen' };
    if (await player.office('POST', path, body)) player.live.delete(wish.number);
  },
  lean: async (player, at) => {
    const from = 20 + (at % 9);
    const entered = await player.office<LeanEntered>('POST', deskRoutes.deskTreeLean, {
      campaign: treeSlug,
      from,
      until: from + 1,
      treeId: one(player.trees, at),
      state: one(['published', 'out', 'received'], at),
    });
    for (const number of entered === null ? [] : [from, from + 1])
      if (entered?.body.known.includes(number) === false) player.live.add(number);
  },
  'lean-remove': async (player, at) => {
    const from = 20 + (at % 9);
    const body = { campaign: treeSlug, from, until: from };
    const gone = await player.office<LeanRemoved>('POST', deskRoutes.deskTreeLeanRemove, body);
    if (gone?.body.removed === 1) player.live.delete(from);
  },
  intake: async (player, at) => {
    const wish = await wishAt(player, at);
    if (wish === null) return;
    const place = at % 2 === 0 ? 'Regal A1' : null;
    await player.office('POST', deskRoutes.giftIntake, {
      wishId: wish.id,
      version: wish.version,
      place,
    });
  },
  store: async (player, at) => {
    const wish = await wishAt(player, at);
    if (wish === null) return;
    const body = { wishId: wish.id, version: wish.version, place: 'Regal B2' };
    await player.office('POST', deskRoutes.giftStore, body);
  },
  undo: async (player, at) => {
    const id = one(await idsOf(player, "from gift where state = 'received'"), at);
    if (id !== undefined) await player.office('POST', route(deskRoutes.giftUndo, { id }));
  },
  aside: async (player, at) => {
    const wish = await wishAt(player, at);
    await player.office('POST', deskRoutes.giftAside, {
      campaign: treeSlug,
      wishId: wish?.id ?? null,
      problem: one(giftProblems, at),
      place: 'Tisch 1',
    });
  },
  'use-aside': async (player, at) => {
    const id = one(await idsOf(player, "from gift where state in ('kept', 'problem')"), at);
    const wish = await wishAt(player, at);
    if (id === undefined || wish === null) return;
    const body = { number: wish.number, place: at % 2 === 0 ? 'Regal C1' : null };
    await player.office('POST', route(deskRoutes.giftUse, { id }), body);
  },
  'give-away': async (player, at) => {
    const id = one(await idsOf(player, "from gift where state in ('kept', 'problem')"), at);
    if (id === undefined) return;
    await player.office('POST', route(deskRoutes.giftGiveAway, { id }), { reason: 'Tombola' });
  },
  tour: async (player) => {
    const giftIds = await idsOf(player, "from gift where state = 'dropped-off'");
    if (giftIds.length > 0) await player.office('POST', deskRoutes.giftTour, { giftIds });
  },
  'close-gap': async (player, at) => {
    const wish = await wishAt(player, at);
    if (wish === null) return;
    const move = at % 2 === 0 ? 'list' : 'release';
    await player.office('POST', deskRoutes.deskGaps, { move, wishIds: [wish.id] });
  },
  buy: async (player, at) => {
    const id = one(await idsOf(player, "from tree_wish where state = 'to-buy'"), at);
    const wish = await player.database.row<{ version: number }>(
      'select version from tree_wish where id = ?',
      [id ?? null],
    );
    if (id === undefined || wish === null) return;
    const body = { version: wish.version, cents: 2000, reason: 'Topf wird aufgefüllt' };
    await player.office('POST', route(deskRoutes.deskPurchase, { id }), body);
  },
  phase: async (player, at) => {
    await player.database.rows('update tree_campaign set phase = ?', [one(phases, at)]);
  },
  plan: async (player, at) => {
    await player.office('POST', deskRoutes.handoverSlots, {
      campaign: treeSlug,
      date: '2026-12-18',
      from: `${String(9 + (at % 3))}:00`.padStart(5, '0'),
      until: `${String(10 + (at % 3))}:00`,
      minutes: 60,
      families: 3,
    });
    await player.office('POST', deskRoutes.handoverBatches, {});
  },
  'hand-over': async (player, at) => {
    const batchId = one(await idsOf(player, 'from handover_batch'), at);
    if (batchId === undefined) return;
    const wishIds = await idsOf(player, 'from tree_wish where batch_id = ?', [batchId]);
    if (wishIds.length === 0) return;
    const body = { code: null, reason: 'Brief verloren', wishIds };
    if (at % 4 === 3) await player.office('POST', deskRoutes.handoverUndo, { wishIds });
    else await player.office('POST', deskRoutes.handoverGive, body);
  },
  missed: async (player, at) => {
    await player.moveTo(Math.max(player.day, 23), 20);
    await player.office('POST', deskRoutes.handoverMissed, {});
    const plan = await player.office<HandoverPlan>('GET', deskRoutes.handoverPlan);
    const batchIds = plan?.body.batches
      .filter(({ uncollected }) => uncollected.length > 0)
      .map(({ id }) => id);
    const slotId = one(plan?.body.slots ?? [], at)?.id;
    if (batchIds?.length && slotId !== undefined && at % 2 === 0)
      await player.office('POST', deskRoutes.handoverSecondDate, { batchIds, slotId });
  },
  reassign: async (player, at) => {
    const wish = await wishAt(player, at);
    if (wish === null) return;
    const body = { wishId: wish.id, reason: 'Anderes Kind' };
    if (await player.office('POST', deskRoutes.handoverReassign, body))
      player.live.delete(wish.number);
  },
} satisfies Record<string, Act>;
