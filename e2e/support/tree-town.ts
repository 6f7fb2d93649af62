import {
  route,
  deskRoutes,
  routes,
  type GiftLooked,
  type HandoverCalled,
  type PublicTree,
  type ReviewQueue,
  type TreeSettings,
} from '@dabei/contracts';
import pg from 'pg';
import { DeskClient } from './desk-client';
import { ownTown, type OwnTown } from './own-town';
import { staffOf, type StaffWho } from './staff';

const dayMs = 86_400_000;

/** A town whose wish tree begins today, and its people without a browser. */
export class TreeTown {
  slug = '';
  bodyId = '';
  private readonly begins = Date.now();
  private at = 0;

  private constructor(readonly town: OwnTown) {}

  /** In the settings nothing is said of the seeded tree: it is long over here. */
  static async start(): Promise<TreeTown> {
    const it = new TreeTown(await ownTown({ seed: true }));
    await it.sql("update tree_campaign set phase = 'erased'");
    await it.on(0);
    const { email } = staffOf(it.town.dataDir, 'Beratungsstelle');
    const [body] = await it.sql<{ id: string }>(
      `select o.organisation_id as id from staff_organisation o join staff a on a.account_id = o.account_id
       where a.email = $1 limit 1`,
      [email],
    );
    it.bodyId = body?.id ?? '';
    const lead = await it.as('Leitung');
    const { slug } = await lead.post<TreeSettings>(deskRoutes.deskTreeSettings, {
      title: 'Wunschbaum der Stadt',
      priceLimitCents: 3000,
      wishesPerChild: 1,
      vouchersAllowed: false,
      collectUntil: it.day(5),
      giftsUntil: it.day(20),
      promiseDays: 5,
      handoverFrom: it.day(24),
      handoverUntil: it.day(25),
      eraseOn: it.day(60),
      giftPlace: 'Familienbüro',
      handoverPlace: 'Familienbüro',
    });
    it.slug = slug;
    const texts = { de: 'Wir sind einverstanden.', en: '', tr: '', uk: '', ar: '' };
    await lead.put(deskRoutes.deskTreeConsent, { campaign: slug, version: 0, texts });
    await lead.put(deskRoutes.deskTreeBodies, { campaign: slug, organisationIds: [it.bodyId] });
    await it.advance();
    return it;
  }

  /** So many days after the beginning, as a date. */
  day(days: number): string {
    return new Date(this.begins + days * dayMs).toISOString().slice(0, 10);
  }

  /** It is noon (UTC) of that day; whatever is due by then is done. */
  async on(days: number): Promise<void> {
    this.at = days;
    await this.town.moveClock(`${this.day(days)}T11:00:00Z`);
    if (days > 0) await this.town.runDue();
  }

  /** The days between, one after the other, as the worker lives through them. */
  async until(days: number): Promise<void> {
    for (let day = this.at + 1; day <= days; day += 1) await this.on(day);
  }

  /** Signed in on the day it is: sessions end when the clock runs ahead. */
  async as(who: StaffWho): Promise<DeskClient> {
    const client = new DeskClient(this.town.url);
    await client.signIn(staffOf(this.town.dataDir, who));
    return client;
  }

  async advance(): Promise<void> {
    const [tree] = await this.sql<{ version: number }>(
      'select version from tree_campaign where slug = $1',
      [this.slug],
    );
    const move = { campaign: this.slug, version: tree?.version, move: 'advance' };
    await (await this.as('Leitung')).post(deskRoutes.deskTreePhase, move);
  }

  /** A child of the body, with a wish that is handed in. */
  async enter(firstName: string, words: string): Promise<void> {
    const body = await this.as('Beratungsstelle');
    await body.post(routes.bodyWishes, {
      bodyId: this.bodyId,
      child: { firstName, lastName: 'Beispielkind', birthDate: '2019-03-01' },
      family: {
        guardian: 'Ayla Beispielkind',
        street: 'Hafen 1',
        town: '46562 Voerde',
        phone: '',
        language: 'de',
      },
      wish: { kind: 'toy', words, size: '', colour: '', priceCents: 2500 },
      consent: true,
      siblingOf: null,
      submit: true,
    });
  }

  /** Everything that waits is approved; so many go online, the others hang on a new tree. */
  async publish(online: number): Promise<void> {
    const lead = await this.as('Leitung');
    const queue = await lead.get<ReviewQueue>(deskRoutes.deskTreeReview);
    for (const { id, version } of queue.wishes)
      await lead.post(route(deskRoutes.deskTreeWishApprove, { id }), { version });
    await lead.post(deskRoutes.deskTrees, {
      campaign: this.slug,
      name: 'Bäckerei am Markt',
      address: 'Markt 1',
    });
    const [tree] = await this.sql<{ id: string }>(
      'select t.id from tree t join tree_campaign k on k.id = t.campaign_id where k.slug = $1',
      [this.slug],
    );
    const onTree = queue.total - online;
    await lead.post(deskRoutes.deskTreePublish, {
      campaign: this.slug,
      trees: onTree === 0 ? [] : [{ treeId: tree?.id, wishes: onTree, online: false }],
      online,
    });
  }

  async take(number: number, place: string): Promise<GiftLooked['outcome']> {
    const office = await this.as('Büro');
    const { wish, outcome } = await office.post<GiftLooked>(deskRoutes.giftLook, {
      code: String(number),
    });
    const order = { wishId: wish?.id, version: wish?.version, place };
    if (outcome === 'accept') await office.post(deskRoutes.giftIntake, order);
    if (outcome === 'put-away') await office.post(deskRoutes.giftStore, order);
    return outcome;
  }

  async call(code: string): Promise<number[]> {
    const office = await this.as('Büro');
    const { batch } = await office.post<HandoverCalled>(deskRoutes.handoverCall, { code });
    return batch?.gifts.map(({ number }) => number) ?? [];
  }

  /** What everybody sees of each number. */
  async shown(): Promise<Record<number, string>> {
    const answer = await fetch(this.town.url + routes.publicTree);
    const { wishes } = (await answer.json()) as PublicTree;
    return Object.fromEntries(wishes.map(({ number, state }) => [number, state]));
  }

  async states(): Promise<Record<number, string>> {
    const rows = await this.sql<{ number: number; state: string }>(
      `select w.number, w.state from tree_wish w join tree_campaign k on k.id = w.campaign_id
       where k.slug = $1 and w.number is not null order by w.number`,
      [this.slug],
    );
    return Object.fromEntries(rows.map(({ number, state }) => [number, state]));
  }

  async sql<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.town.stack.databaseUrl });
    await client.connect();
    try {
      return (await client.query<T>(text, values)).rows;
    } finally {
      await client.end();
    }
  }
}
