import {
  CONFIG,
  Sealer,
  cardCode,
  donorEmailHash,
  donorToken,
  keeperFeedToken,
  keeperToken,
  secretHash,
  type Config,
} from '@dabei/server/platform';
import { KeyringSealer, personKey, type Person } from '@dabei/server/vault';
import pg from 'pg';
import { aMember } from './matrix-people';
import type { RunningApi } from './start-api';

/** Who is behind the cards of one of the two towns. */
export interface Identity {
  firstName: string;
  lastName: string;
  birthDate: string;
  guardian: string;
  street: string;
  phone: string;
  /** 0 or 1: which body the wish came from. */
  body: 0 | 1;
}

export interface TwinTree {
  callers: Record<string, string>;
  /** Values for the parts of addresses. */
  values: Record<string, string[]>;
}

/** The same id in both towns: made by counting, so that nothing else differs between them. */
const id = (kind: number, at: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(at).padStart(12, '0')}`;

const [campaign, bodies] = [id(1, 1), [id(2, 1), id(2, 2)]];
const wishes = Array.from({ length: 8 }, (_, at) => id(3, at + 1));
const states = [
  'published',
  'claimed',
  'out',
  'stored',
  'to-buy',
  'submitted',
  'approved',
  'handed-over',
];

/** When everything happens that is done to the twins. */
export const twinMoment = '2026-11-25T10:00:00Z';

/** A wish tree of eight wishes, two of them of siblings, with a donor, gifts and a batch; every id is fixed. */
export async function aTwinTree(
  api: RunningApi,
  identities: readonly Identity[],
  order: 'forwards' | 'backwards' = 'forwards',
): Promise<TwinTree> {
  const sealer = api.app.get(Sealer);
  const rows = (sql: string, params: unknown[] = []) => api.database.rows(sql, params);
  await rows(
    `insert into tree_campaign (id, slug, title, phase, price_limit_cents, collect_until, gifts_until, handover_from,
       handover_until, erase_on, gift_place, handover_place, created_on)
     values (?, 'wunschbaum', 'Wunschbaum', 'published', 3000, '2026-11-13', '2026-12-14', '2026-12-18',
       '2026-12-18', '2027-01-31', 'Familienbüro', 'Familienbüro', '2026-09-01')`,
    [campaign],
  );
  for (const [at, body] of bodies.entries()) {
    await rows(
      `insert into organisation (id, name, kind, search_key, created_at)
       values (?, ?, 'other', ?, '2026-09-01T00:00:00Z')`,
      [body, `Beratung ${String(at)}`, `beratung ${String(at)}`],
    );
    await rows('insert into tree_body (campaign_id, organisation_id) values (?, ?)', [
      campaign,
      body,
    ]);
  }
  const trees = [id(4, 1), id(4, 2)];
  for (const [at, tree] of trees.entries())
    await rows(
      `insert into tree (id, campaign_id, number, name, address, staffed) values (?, ?, ?, ?, 'Markt 1', ?)`,
      [tree, campaign, at + 1, `Baum ${String(at + 1)}`, at === 0],
    );
  const batch = await aBatch(api, sealer);
  for (const [at, wish] of wishes.entries())
    await aWish(api, at, wish, trees[at % 2] ?? null, batch);
  const donor = await aDonor(api, sealer);
  await keepNames(api, identities, order);
  return {
    callers: await callersOf(api),
    values: {
      id: [...wishes.slice(0, 4), ...trees, id(7, 1)],
      secret: [
        donorToken(sealer, donor, 1),
        ...trees.map((tree) => keeperToken(sealer, tree, 1)),
        ...trees.map((tree) => keeperFeedToken(sealer, tree, 1)),
        ...[1, 2, 3].map((at) => cardCode(sealer, id(5, at))),
      ],
      language: ['de'],
      slug: ['wunschbaum'],
      campaign: ['wunschbaum'],
    },
  };
}

async function aBatch(api: RunningApi, sealer: Sealer): Promise<string> {
  const { sealed, keyId } = sealer.seal('CODE-1234');
  await api.database.rows(
    `insert into handover_batch (id, campaign_id, code_hash, sealed, key_id) values (?, ?, ?, ?, ?)`,
    [id(8, 1), campaign, secretHash('CODE-1234'), sealed, keyId],
  );
  return id(8, 1);
}

async function aWish(
  api: RunningApi,
  at: number,
  wish: string,
  tree: string | null,
  batch: string,
): Promise<void> {
  const state = states[at] ?? 'published';
  const numbered = !['submitted', 'approved'].includes(state);
  const sealer = api.app.get(Sealer);
  await api.database.rows(
    `insert into tree_wish (id, campaign_id, number, mode, state, age_band, kind, words, price_cents, sibling_key,
       consent_version, outlet, tree_id, storage_place, batch_id, entered_on, published_on)
     values (?, ?, ?, 'full', ?, '6-8', 'book', ?, 1500, ?, 1, ?, ?, ?, ?, '2026-11-02', ?)`,
    [
      wish,
      campaign,
      numbered ? at + 1 : null,
      state,
      `Ein Buch (${String(at + 1)})`,
      id(9, at < 2 ? 1 : at),
      numbered ? (at === 0 ? 'both' : 'tree') : null,
      numbered ? tree : null,
      state === 'stored' ? 'Regal A1' : null,
      state === 'stored' ? batch : null,
      numbered ? '2026-11-20' : null,
    ],
  );
  if (!numbered) return;
  await api.database.rows(
    `insert into wish_card (id, wish_id, tree_id, state, code_hash, printed_on) values (?, ?, ?, ?, ?, '2026-11-19')`,
    [
      id(5, at + 1),
      wish,
      tree,
      state === 'published' ? 'hanging' : 'taken',
      secretHash(cardCode(sealer, id(5, at + 1))),
    ],
  );
  if (state === 'to-buy')
    await api.database.rows(
      "insert into purchase (wish_id, listed_on, cause) values (?, '2026-11-24', 'office')",
      [wish],
    );
}

/** One donor who promised the second wish, and every mail there is about it. */
async function aDonor(api: RunningApi, sealer: Sealer): Promise<string> {
  const [donor, basket, pledge] = [id(6, 1), id(6, 2), id(7, 1)];
  const email = 'spende@example.org';
  const { sealed, keyId } = sealer.seal(
    JSON.stringify({ name: 'Kim Gabe', company: '', phone: null, email }),
  );
  const rows = (sql: string, params: unknown[]) => api.database.rows(sql, params);
  await rows(
    `insert into donor (id, campaign_id, sealed, key_id, email_hash, created_on) values (?, ?, ?, ?, ?, '2026-11-24')`,
    [donor, campaign, sealed, keyId, donorEmailHash(sealer, email)],
  );
  await rows(
    `insert into pledge_basket (id, donor_id, created_at, expires_at, confirmed_at)
     values (?, ?, '2026-11-24T10:00Z', '2026-11-24T10:30Z', '2026-11-24T10:01Z')`,
    [basket, donor],
  );
  await rows(
    `insert into pledge (id, wish_id, donor_id, basket_id, state, channel, promised_until, reminded_before_on, created_at)
     values (?, ?, ?, ?, 'promised', 'online', '2026-12-14', '2026-11-25', '2026-11-24T10:00Z')`,
    [pledge, wishes[1], donor, basket],
  );
  const told = [
    ['wishes-promised', { basketId: basket }],
    ['pledges-due', { donorId: donor, kind: 'before', day: '2026-11-25' }],
  ] as const;
  for (const [at, [kind, payload]] of told.entries())
    await rows(
      `insert into outbox (id, kind, payload, created_at) values (?, ?, ?::jsonb, '2026-11-25T09:59Z')`,
      [id(11, at), kind, JSON.stringify(payload)],
    );
  return donor;
}

/** The one thing in which two towns differ: who they are, by whom they were entered, and in which order. */
async function keepNames(
  api: RunningApi,
  identities: readonly Identity[],
  order: 'forwards' | 'backwards',
): Promise<void> {
  const { vault } = api.app.get<Config>(CONFIG);
  if (vault === null) throw new Error('the twin town has no vault');
  const sealer = new KeyringSealer(vault.keyring);
  const client = new pg.Client({ connectionString: vault.databaseUrl });
  await client.connect();
  const entered = [...wishes.entries()];
  for (const [at, wishId] of order === 'forwards' ? entered : entered.toReversed()) {
    const identity = identities[at % identities.length];
    if (identity === undefined) throw new Error('nobody is behind the wish');
    const { body, ...known } = identity;
    const person: Person = {
      ...known,
      wishId,
      bodyId: bodies[body] ?? '',
      codeId: null,
      siblingKey: id(9, at < 2 ? 1 : at),
      town: '46562 Musterstadt',
      language: 'de',
    };
    const { sealed, keyId } = sealer.seal(person);
    await client.query(
      `insert into vault.entry (id, campaign_id, wish_hash, body_hash, person_hash, sealed, key_id, entered_on)
       values ($1, $2, $3, $4, $5, $6, $7, '2026-11-02')`,
      [
        id(10, at),
        campaign,
        sealer.hash('wish', wishId),
        sealer.hash('body', person.bodyId),
        sealer.hash('person', personKey(person)),
        sealed,
        keyId,
      ],
    );
  }
  await client.end();
}

async function callersOf(api: RunningApi): Promise<Record<string, string>> {
  const callers: Record<string, string> = { nobody: '' };
  for (const bundle of ['lead', 'office', 'gift-helper', 'evaluator', 'operator'])
    callers[bundle] = (await aMember(api, bundle, bundle)).cookie;
  return callers;
}
