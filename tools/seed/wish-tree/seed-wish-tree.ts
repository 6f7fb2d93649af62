import { addDays, searchKey, weekdayOf, type WishState } from '@dabei/domain';
import type { Sealer } from '@dabei/server/platform';
import { type Client } from 'pg';
import { insertRows } from '../insert-rows';
import { seededDice, type Dice } from '../seeded-dice';
import { consentTexts } from './consent-texts';
import { donorRows } from './donor-rows';
import { treeBodies, treePlaces } from './places';
import { wishRows, type TreeRow, type WishRow } from './wish-rows';

interface TreeSeed {
  today: string;
  now: Date;
  seed: number;
  sealer: Sealer;
  /** How the code of a printed card is kept. */
  cardCodeHash: (cardId: string) => string;
}

export interface SeededTree {
  campaignId: string;
  bodyIds: string[];
  /** Those a child stands behind; hand-written ones are known by their number only. */
  wishes: WishRow[];
  /** Ids of the hand-written ones, by number. */
  handWritten: string[];
}

const notHanging: readonly WishState[] = [
  'received',
  'checked',
  'stored',
  'defect',
  'out',
  'claimed',
];

/** The wish tree of the demo town in the middle of its season, without a single name: those are in the vault. */
export async function seedWishTree(client: Client, plan: TreeSeed): Promise<SeededTree> {
  const { today, now, sealer } = plan;
  // dice of its own: every other throw stays what it was
  const dice = seededDice(plan.seed + 24, now);
  const campaignId = dice.string.uuid();
  const giftsUntil = openDay(addDays(today, 21));
  const bodies = treeBodies.map(([name, kind]) => organisation(name, kind, now, dice));
  const trees = treePlaces.map(([name, address, district, staffed, latitude, longitude], at) => ({
    id: dice.string.uuid(),
    campaign_id: campaignId,
    number: at + 1,
    name,
    address,
    district,
    hours: 'Mo–Sa 9–18 Uhr',
    staffed,
    latitude,
    longitude,
    link_round: 1,
    version: 1,
  }));
  const wishes = wishRows({ campaignId, trees, today, dice });
  const donors = donorRows({ campaignId, wishes, today, giftsUntil, dice, sealer });
  const tables: [string, readonly object[]][] = [
    ['organisation', bodies],
    ['tree_campaign', [campaign(campaignId, today, giftsUntil)]],
    ['tree_consent', consentRows(campaignId)],
    ['tree_body', bodies.map(({ id }) => ({ campaign_id: campaignId, organisation_id: id }))],
    ['tree', trees],
    ['tree_tour', tourRows(campaignId, giftsUntil, dice)],
    [
      'tree_wish',
      wishes.map((wish) => ({ children: 1, version: 1, possibly_twice: false, ...wish })),
    ],
    ['wish_card', cardRows(wishes, trees, plan, dice)],
    ['donor', donors.donor.map((donor) => ({ link_round: 1, ...donor }))],
    ['pledge_basket', donors.pledge_basket],
    ['pledge', donors.pledge],
    ['purchase', purchaseRows(wishes, today)],
  ];
  for (const [table, rows] of tables) await insertRows(client, table, rows);
  return {
    campaignId,
    bodyIds: bodies.map(({ id }) => id),
    wishes: wishes.filter(({ mode }) => mode === 'full'),
    handWritten: wishes.flatMap(({ id, mode }) => (mode === 'lean' ? [id] : [])),
  };
}

function organisation(name: string, kind: string, now: Date, dice: Dice) {
  return {
    id: dice.string.uuid(),
    name,
    kind,
    contact_name: null,
    email: null,
    phone: null,
    website: null,
    search_key: searchKey(name),
    created_at: now,
  };
}

function campaign(id: string, today: string, giftsUntil: string) {
  const year = giftsUntil.slice(0, 4);
  return {
    id,
    slug: `wunschbaum-${year}`,
    title: `Wunschbaum ${year}`,
    intro:
      'An diesem Baum hängen Wünsche von Kindern aus unserer Stadt. Suchen Sie einen aus, kaufen Sie das Geschenk und bringen Sie es zu uns. Wir geben es weiter.',
    phase: 'published',
    price_limit_cents: 3000,
    wishes_per_child: 1,
    vouchers_allowed: false,
    collect_until: addDays(today, -9),
    gifts_until: giftsUntil,
    promise_days: null,
    hang_on: addDays(today, -6),
    handover_from: openDay(addDays(today, 25)),
    handover_until: openDay(addDays(today, 25)),
    erase_on: addDays(today, 70),
    gift_place: 'Familienbüro, Rathausplatz 20',
    gift_hours: 'Montag bis Freitag 9–12 Uhr, Donnerstag auch 14–18 Uhr',
    handover_place: 'Familienbüro, Rathausplatz 20',
    consent_version: 1,
    version: 1,
    created_on: addDays(today, -60),
  };
}

/** This day or, at a weekend, the next one on which the office is open; with -1 the one before. */
function openDay(day: string, towards: 1 | -1 = 1): string {
  return weekdayOf(day) > 5 ? openDay(addDays(day, towards), towards) : day;
}

/** The office fetches parcels a week before the last day and on the day before it. */
const tourRows = (campaignId: string, giftsUntil: string, dice: Dice): object[] =>
  [-7, -1].map((days) => ({
    id: dice.string.uuid(),
    campaign_id: campaignId,
    on_day: openDay(addDays(giftsUntil, days), -1),
    hours: '10 bis 12 Uhr',
  }));

const consentRows = (campaignId: string): object[] =>
  Object.entries(consentTexts).map(([language, words]) => ({
    campaign_id: campaignId,
    version: 1,
    language,
    words,
  }));

/** A card for every wish on a tree; two hang although their wish was picked online: somebody has to take them down. */
function cardRows(
  wishes: readonly WishRow[],
  trees: readonly TreeRow[],
  { today, cardCodeHash }: TreeSeed,
  dice: Dice,
): object[] {
  const staffed = new Set(trees.flatMap((tree) => (tree.staffed ? [tree.id] : [])));
  let forgotten = 2;
  return wishes.flatMap(({ id, tree_id, state }) => {
    if (tree_id === null) return [];
    const cardId = dice.string.uuid();
    const left = state === 'claimed' && staffed.has(tree_id) && forgotten-- > 0;
    return [
      {
        id: cardId,
        wish_id: id,
        tree_id,
        state: notHanging.includes(state) && !left ? 'taken' : 'hanging',
        code_hash: cardCodeHash(cardId),
        printed_on: addDays(today, -6),
        counted_on: null,
      },
    ];
  });
}

const purchaseRows = (wishes: readonly WishRow[], today: string): object[] =>
  wishes
    .filter(({ state }) => state === 'to-buy')
    .map(({ id }) => ({ wish_id: id, listed_on: addDays(today, -1), cause: 'office' }));
