import type { CardsToPrint } from '@dabei/contracts';
import { overWishStates } from '@dabei/domain';
import { cardCode, rowsIn, secretHash, type Sealer, randomUUID } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { statesInSql } from '../facts/states-in-sql';
import { lockWishes } from '../moves/move-wishes';
import type { CardBatch, PrintedCard } from './printed-card';

interface Order {
  campaignId: string;
  order: CardsToPrint;
}

/** Which wishes w with their live card c an order means. */
function meant({ treeId, what }: CardsToPrint): { where: string; params: unknown[] } {
  const tree = treeId === null ? '' : 'and coalesce(c.tree_id, w.tree_id) = ?';
  const params = treeId === null ? [] : [treeId];
  if (what.kind === 'numbers')
    return {
      where: `and w.number = any(?::int[]) ${tree}`,
      params: [`{${what.numbers.join(',')}}`, ...params],
    };
  return what.kind === 'by-hand'
    ? { where: `and w.mode = 'lean' and c.state <> 'returned' ${tree}`, params }
    : {
        where: `and (c.id is null or c.state = 'printed') and w.state in ('published', 'held') ${tree}`,
        params,
      };
}

const printable = `w.campaign_id = ? and w.number is not null and w.outlet in ('tree', 'both')
  and w.state not in ${statesInSql(overWishStates)}`;

/** Makes the cards that are missing; answers how many. */
export async function addMissingCards(
  em: EntityManager,
  sealer: Sealer,
  { campaignId, order, today }: Order & { today: string },
): Promise<number> {
  const { where, params } = meant(order);
  const wishes = await rowsIn<{ id: string; treeId: string }>(
    em,
    `select w.id, w.tree_id as "treeId" from tree_wish w
       left join wish_card c on c.wish_id = w.id and c.state <> 'lost'
     where ${printable} and c.id is null and w.tree_id is not null ${where} order by w.id`,
    [campaignId, ...params],
  );
  await lockWishes(
    em,
    wishes.map(({ id }) => id),
  );
  const cards = wishes.map(({ id, treeId }) => {
    const card = randomUUID();
    return { card, wish: id, tree: treeId, hash: secretHash(cardCode(sealer, card)) };
  });
  await rowsIn(
    em,
    `insert into wish_card (id, wish_id, tree_id, state, code_hash, printed_on)
     select n.card, n.wish, n.tree, 'printed', n.hash, ?
     from jsonb_to_recordset(?::jsonb) as n (card uuid, wish uuid, tree uuid, hash text)`,
    [today, JSON.stringify(cards)],
  );
  return cards.length;
}

type Row = Omit<PrintedCard, 'address'> & {
  cardId: string;
  wishId: string;
  treeNumber: number;
  treeName: string;
  treeAddress: string;
};

/** The cards an order means, by tree. A sticker for a card written by hand brings the card its code. */
export async function cardBatches(
  em: EntityManager,
  sealer: Sealer,
  { campaignId, order, publicUrl }: Order & { publicUrl: string },
): Promise<CardBatch[]> {
  const { where, params } = meant(order);
  const rows = await rowsIn<Row>(
    em,
    `select c.id as "cardId", w.id as "wishId", w.number, w.age_band as "ageBand", w.kind, w.words, w.size, w.colour, w.children,
       t.number as "treeNumber", t.name as "treeName", t.address as "treeAddress"
     from tree_wish w join wish_card c on c.wish_id = w.id and c.state <> 'lost' join tree t on t.id = c.tree_id
     where ${printable} ${where} order by t.number, w.number limit 3000`,
    [campaignId, ...params],
  );
  await giveCodes(em, sealer, rows);
  const batches = new Map<number, { tree: CardBatch['tree']; cards: PrintedCard[] }>();
  for (const { cardId, wishId: _, treeNumber, treeName, treeAddress, ...wish } of rows) {
    const tree = { number: treeNumber, name: treeName, address: treeAddress };
    const batch = batches.get(treeNumber) ?? { tree, cards: [] };
    // after the # nothing reaches a server's log; whoever counts cards reads the number there
    const address = `${publicUrl}/de/karte/${cardCode(sealer, cardId)}#${String(wish.number)}`;
    batch.cards.push({ ...wish, address });
    batches.set(treeNumber, batch);
  }
  return [...batches.values()];
}

async function giveCodes(
  em: EntityManager,
  sealer: Sealer,
  rows: readonly { cardId: string; wishId: string }[],
): Promise<void> {
  const codes = rows.map(({ cardId }) => ({
    card: cardId,
    hash: secretHash(cardCode(sealer, cardId)),
  }));
  await lockWishes(
    em,
    rows.map(({ wishId }) => wishId),
  );
  const stickers = await rowsIn<{ wishId: string }>(
    em,
    `update wish_card c set code_hash = n.hash from jsonb_to_recordset(?::jsonb) as n (card uuid, hash text)
     where c.id = n.card and c.code_hash <> n.hash returning c.wish_id as "wishId"`,
    [JSON.stringify(codes)],
  );
  // a number somebody can scan is no mistyped one any more
  await rowsIn(em, 'update tree_wish set version = version + 1 where id = any(?::uuid[])', [
    `{${stickers.map(({ wishId }) => wishId).join(',')}}`,
  ]);
}
