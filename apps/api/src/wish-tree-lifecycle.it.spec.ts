import {
  route,
  deskRoutes,
  routes,
  type BodyWishMoved,
  type Claimed,
  type ClaimConfirmed,
  type GiftLooked,
  type GiftPurchases,
  type HandoverCalled,
  type PublicTree,
  type ReviewQueue,
  type TreeSettings,
} from '@dabei/contracts';
import { Sealer, claimCodeOf } from '@dabei/server/platform';
import { startTreeSeason, type TreeSeason } from './testing/tree-season';

const child = (firstName: string) => ({
  firstName,
  lastName: 'Marderstern',
  birthDate: '2019-03-01',
});
const family = {
  guardian: 'Minna Marderstern',
  street: 'Markerweg 3',
  town: '46562 Musterstadt',
  phone: '02855 771101',
  language: 'de',
};
const donor = 'markerspende@example.org';
const markers = ['Marderstern', 'Markerweg', '771101', donor, 'Markerwunsch', 'Markergabe'];

describe('a wish tree from the first wish to the last erasure', () => {
  let season: TreeSeason;
  let tree: TreeSettings;

  beforeAll(async () => {
    season = await startTreeSeason('2026-10-05');
  }, 60_000);
  afterAll(() => season.stop());

  const advance = async (): Promise<void> => {
    const { slug: campaign, version } = tree;
    const move = { campaign, version, move: 'advance' };
    tree = await season.ask('lead', 'POST', deskRoutes.deskTreePhase, move);
  };
  const look = (code: string) =>
    season.ask<GiftLooked>('helper', 'POST', deskRoutes.giftLook, { code });
  const states = async (): Promise<string[]> => {
    const rows = await season.api.database.rows<{ state: string }>(
      'select state from tree_wish order by number',
    );
    return rows.map(({ state }) => state);
  };

  it('is prepared: days, consent, who may enter wishes', async () => {
    tree = await season.ask('lead', 'POST', deskRoutes.deskTreeSettings, {
      title: 'Wunschbaum 2026',
      priceLimitCents: 3000,
      wishesPerChild: 1,
      vouchersAllowed: false,
      collectUntil: '2026-11-13',
      giftsUntil: '2026-12-14',
      promiseDays: null,
      handoverFrom: '2026-12-18',
      handoverUntil: '2026-12-19',
      eraseOn: '2027-01-31',
      giftPlace: 'Familienbüro',
      handoverPlace: 'Familienbüro',
    });
    await season.ask('lead', 'PUT', deskRoutes.deskTreeConsent, {
      campaign: tree.slug,
      version: 0,
      texts: { de: 'Wir sind einverstanden, ohne Namen.', en: '', tr: '', uk: '', ar: '' },
    });
    await season.ask('lead', 'PUT', deskRoutes.deskTreeBodies, {
      campaign: tree.slug,
      organisationIds: [season.bodyId],
    });
    await advance();
    expect(tree.phase).toBe('collecting');
  });

  it('collects: a body enters two siblings and a third child, the desk checks and publishes', async () => {
    await season.on('2026-11-02');
    const enter = (firstName: string, siblingOf: string | null) =>
      season.ask<BodyWishMoved>('body', 'POST', routes.bodyWishes, {
        bodyId: season.bodyId,
        child: child(firstName),
        family,
        wish: {
          kind: 'toy',
          words: `Markerwunsch ${firstName.length}`,
          size: '',
          colour: 'blau',
          priceCents: 2500,
        },
        consent: true,
        siblingOf,
        submit: true,
      });
    const first = await enter('Mia', null);
    await enter('Benno', first.id);
    await enter('Carlotta', first.id);
    const queue = await season.ask<ReviewQueue>('lead', 'GET', deskRoutes.deskTreeReview);
    expect(queue.total).toBe(3);
    for (const { id, version } of queue.wishes)
      await season.ask('lead', 'POST', route(deskRoutes.deskTreeWishApprove, { id }), { version });
    await season.on('2026-11-20');
    await advance();
    const published = await season.ask<{ published: number }>(
      'lead',
      'POST',
      deskRoutes.deskTreePublish,
      {
        campaign: tree.slug,
        trees: [],
        online: 3,
      },
    );
    expect(published.published).toBe(3);
  });

  it('is picked: two wishes online, one by phone', async () => {
    await season.on('2026-11-25');
    const { wishes } = await season.ask<PublicTree>('nobody', 'GET', routes.publicTree);
    expect(wishes.map(({ number, state }) => [number, state])).toEqual([
      [1, 'open'],
      [2, 'open'],
      [3, 'open'],
    ]);
    const held = await season.ask<Claimed>('nobody', 'POST', routes.treeClaims, {
      campaign: tree.slug,
      numbers: [1, 2],
      email: donor,
      name: 'Kim Markergabe',
    });
    const promised = await season.ask<ClaimConfirmed>('nobody', 'POST', routes.treeClaimCode, {
      basketId: held.basketId,
      code: claimCodeOf(season.api.app.get(Sealer), held.basketId ?? ''),
    });
    expect(promised.outcome).toBe('promised');
    await season.ask('lead', 'POST', deskRoutes.deskPhonePledge, {
      campaign: tree.slug,
      numbers: [3],
      name: 'Toni Markergabe',
      phone: '02855 882202',
      email: donor,
    });
    await season.work();
    expect(season.sink.received()).toContain(donor);
  }, 60_000);

  it('fills the shelf: two gifts come, the third is bought', async () => {
    await season.on('2026-12-05');
    await advance();
    for (const number of [1, 2]) {
      const { wish, outcome } = await look(String(number));
      expect(outcome).toBe('accept');
      await season.ask('helper', 'POST', deskRoutes.giftIntake, {
        wishId: wish?.id,
        version: wish?.version,
        place: 'Regal A1',
      });
    }
    for (const day of ['2026-12-11', '2026-12-15', '2026-12-17']) {
      await season.on(day);
      await season.work();
    }
    expect(await states()).toEqual(['stored', 'stored', 'to-buy']);
    await advance();
    const donation = { cents: 5000, name: 'Markergabe' };
    await season.ask('lead', 'POST', deskRoutes.deskPotDonation, donation);
    const { purchases } = await season.ask<GiftPurchases>('lead', 'GET', deskRoutes.deskPurchases);
    const [toBuy] = purchases;
    await season.ask('lead', 'POST', route(deskRoutes.deskPurchase, { id: toBuy?.wish.id ?? '' }), {
      version: toBuy?.wish.version,
      cents: 2400,
    });
    const { wish } = await look('3');
    await season.ask('helper', 'POST', deskRoutes.giftStore, {
      wishId: wish?.id,
      version: wish?.version,
      place: 'Regal A2',
    });
    expect(await states()).toEqual(['stored', 'stored', 'stored']);
  }, 120_000);

  it('is handed over to whoever has the code, and counted', async () => {
    await advance();
    await season.ask('lead', 'POST', deskRoutes.handoverSlots, {
      date: '2026-12-18',
      from: '09:00',
      until: '11:00',
      minutes: 60,
      families: 5,
    });
    await season.ask('lead', 'POST', deskRoutes.handoverBatches, {});
    const letters = await season.ask<string>('keeper', 'POST', deskRoutes.vaultLetters, {
      reason: 'Briefe zur Ausgabe',
    });
    expect(letters.startsWith('%PDF')).toBe(true);
    await season.on('2026-12-18');
    const batch = await season.api.database.row<{ sealed: string; keyId: string }>(
      `select encode(sealed, 'hex') as sealed, key_id as "keyId" from handover_batch`,
    );
    const code = season.api.app
      .get(Sealer)
      .open(Buffer.from(batch?.sealed ?? '', 'hex'), batch?.keyId ?? '');
    const { batch: called } = await season.ask<HandoverCalled>(
      'helper',
      'POST',
      deskRoutes.handoverCall,
      { code },
    );
    expect(called?.gifts.map(({ number }) => number)).toEqual([1, 2, 3]);
    await season.ask('helper', 'POST', deskRoutes.handoverGive, {
      code,
      wishIds: called?.gifts.map(({ id }) => id),
    });
    await advance();
    expect(tree.phase).toBe('counted');
  }, 60_000);

  it('leaves counts and not a single name, in no table, in no schema', async () => {
    await season.on('2027-02-01');
    // first the tree, then what listens to its end
    await season.work();
    await season.work();
    const tables = await season.api.database.rows<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await season.api.database.rows<{ text: string }>(
        `select t::text as text from ${name} t where t::text ~* ?`,
        [markers.join('|')],
      );
      found.push(...rows.map(({ text }) => `${name}: ${text.slice(0, 200)}`));
    }
    expect(found).toEqual([]);
    const left = await season.api.database.row<{ names: number; wishes: number; figures: number }>(
      `select (select count(*)::int from vault.entry) as names, (select count(*)::int from tree_wish) as wishes,
         (select count(*)::int from tree_figures) as figures`,
    );
    expect(left).toEqual({ names: 0, wishes: 0, figures: 1 });
  }, 60_000);
});
