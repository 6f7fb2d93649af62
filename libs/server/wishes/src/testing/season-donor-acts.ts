import {
  cardActs,
  keeperActs,
  route,
  deskRoutes,
  routes,
  type CardReminder,
  type ClaimConfirmed,
  type Claimed,
  type StockToCount,
} from '@dabei/contracts';
import { cardCode, claimCodeOf, keeperToken, type StaffCaller } from '@dabei/server/platform';
import { HangCards } from '../cards/hang-cards';
import { PrintCards } from '../cards/print-cards';
import { treeSlug } from './a-tree';
import { numberAt, one, type Act } from './season-acts';

const officer: StaffCaller = {
  accountId: 'office',
  name: 'Kim',
  email: 'kim@example.org',
  bundles: ['lead'],
  secondFactor: true,
  organisationIds: [],
  companionOf: [],
  sessionId: 'session',
  renewed: [],
  permissions: [],
};

const aDonor = (count: number): string => `spende${String(count)}@example.org`;

const pledgeAt = async (
  { database }: Parameters<Act>[0],
  at: number,
): Promise<{ id: string } | undefined> =>
  one(await database.rows<{ id: string }>('select id from pledge order by created_at, id'), at);

/** What donors do, online, on the phone and with a paper card, and what the office and time do to their promises. */
export const donorActs = {
  claim: async (player, at) => {
    const numbers = [...new Set([numberAt(player, at), numberAt(player, at + 3)])];
    const email = aDonor((player.count += 1));
    const claimed = await player.anybody<Claimed>('POST', routes.treeClaims, {
      campaign: treeSlug,
      numbers,
      email,
    });
    if (claimed?.body.basketId) player.baskets.push(claimed.body.basketId);
  },
  confirm: async (player, at) => {
    // usually the mail that has just come, sometimes an old one
    const basketId = at % 3 === 0 ? one(player.baskets, at) : player.baskets.at(-1);
    if (basketId === undefined) return;
    const code = claimCodeOf(player.sealer, basketId);
    const typed = await player.anybody<ClaimConfirmed>('POST', routes.treeClaimCode, {
      basketId,
      code,
    });
    if (typed?.body.outcome === 'promised') player.donors.push(typed.body.secret);
  },
  'donor-cancels': async (player, at) => {
    const [secret, pledge] = [one(player.donors, at), await pledgeAt(player, at)];
    if (secret === undefined || pledge === undefined) return;
    await player.anybody('POST', route(routes.treePledgeCancel, { secret, id: pledge.id }));
  },
  'says-handed-in': async (player, at) => {
    const [secret, pledge] = [one(player.donors, at), await pledgeAt(player, at)];
    if (secret === undefined || pledge === undefined) return;
    await player.anybody('POST', route(routes.treePledgeHandedIn, { secret, id: pledge.id }));
  },
  'office-cancels': async (player, at) => {
    const pledge = await pledgeAt(player, at);
    if (pledge) await player.office('POST', route(deskRoutes.deskPledgeCancel, pledge));
  },
  phone: async (player, at) => {
    await player.office('POST', deskRoutes.deskPhonePledge, {
      campaign: treeSlug,
      numbers: [numberAt(player, at)],
      name: 'Kim',
      phone: null,
      email: aDonor((player.count += 1)),
    });
  },
  'hour-passes': async (player) => {
    await player.moveTo(player.day, 12);
    await player.sweep();
  },
  'days-pass': async (player, at) => {
    await player.moveTo(player.day + 1 + (at % 6));
    await player.sweep();
  },
  desk: async (player, at) => {
    await player.office('POST', deskRoutes.deskTreeCardAct, {
      campaign: treeSlug,
      number: numberAt(player, at),
      act: one(cardActs, at),
      treeId: at % 2 === 0 ? null : one(player.trees, at),
    });
  },
  shop: async (player, at) => {
    const secret = keeperToken(player.sealer, one(player.trees, at) ?? '', 1);
    await player.anybody('POST', route(routes.treeKeeperAct, { secret }), {
      number: numberAt(player, at),
      act: one(keeperActs, at),
    });
  },
  'card-holder': async (player, at) => {
    const cards = await player.database.rows<{ id: string }>(
      'select id from wish_card order by id',
    );
    const card = one(cards, at);
    if (card === undefined) return;
    const secret = cardCode(player.sealer, card.id);
    if (at % 3 === 2) {
      const email = aDonor((player.count += 1));
      const path = route(routes.treeCardRemind, { secret });
      const left = await player.anybody<CardReminder>('POST', path, { email });
      if (left) player.baskets.push(left.body.basketId);
      return;
    }
    const path = at % 3 === 0 ? routes.treeCardTake : routes.treeCardBack;
    await player.anybody('POST', route(path, { secret }));
  },
  'print-and-hang': async (player, at) => {
    const treeId = one(player.trees, at) ?? '';
    const number = numberAt(player, at);
    const what =
      at % 2 === 0 ? { kind: 'new' as const } : { kind: 'numbers' as const, numbers: [number] };
    const { app } = player.desk;
    const order = { campaign: treeSlug, treeId: at % 2 === 0 ? treeId : null, what };
    // refused where nothing is to be printed
    await app
      .get(PrintCards)
      .print(order, officer)
      .catch((error: unknown) => {
        if (!String(error).includes('conflict')) throw error;
      });
    await app.get(HangCards).hang({ campaign: treeSlug, treeId }, officer);
  },
  'counts-stock': async (player, at) => {
    const path = route(deskRoutes.deskTreeStock, { id: one(player.trees, at) ?? '' });
    const expected = await player.office<StockToCount>('GET', path);
    const numbers = expected?.body.expected.map(({ number }) => number) ?? [];
    const what = one(['taken', 'lost', 'off'] as const, at);
    await player.office('POST', path, {
      found: numbers.filter((_, place) => place % 2 === 0),
      missing: numbers.filter((_, place) => place % 2 === 1).map((number) => ({ number, what })),
      extra: numbers.includes(numberAt(player, at)) ? [] : [numberAt(player, at)],
    });
  },
} satisfies Record<string, Act>;
