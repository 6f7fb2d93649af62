import { Database, PlatformModule, chooseQueueBackend, secretHash } from '@dabei/server/platform';
import { createTestDatabase, testConfig, type TestDatabase } from '@dabei/server/testing';
import { Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NotificationsModule } from '../notifications-module';
import { Families } from '../testing/a-family';
import { Feeds } from './feeds';

let test: TestDatabase;
let app: INestApplication;
let base: string;
let database: Database;
let families: Families;

beforeAll(async () => {
  test = await createTestDatabase();
  const config = testConfig(test.url, { publicUrl: 'https://dabei.example' });
  chooseQueueBackend(config);
  @Module({ imports: [PlatformModule.forRoot(config), NotificationsModule] })
  class Web {}
  app = await NestFactory.create(Web, { logger: false });
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
  database = app.get(Database);
  families = new Families(database);
});
afterAll(async () => {
  await app.close();
  await test.drop();
});

const feed = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/feeds/${path}.ics`, { headers });
const summaries = (text: string) =>
  [...text.matchAll(/^SUMMARY:(.*)$/gm)].map(([, summary]) => summary?.trim());

async function aFamilyWithFeed(secret: string) {
  const family = await families.aFamily();
  await database.rows('update household set feed_secret_hash = ? where id = ?', [
    secretHash(secret),
    family.id,
  ]);
  return family;
}

describe('the feed of a household', () => {
  it('shows places and cancelled places of its own children, and nobody waiting', async () => {
    const family = await aFamilyWithFeed('geheim-1');
    const event = await families.anEvent({ title: 'Klettern' });
    await families.aPlace(family, event, { child: 'Mia' });
    await families.aPlace(family, event, { child: 'Ben', state: 'waiting' });
    await families.aPlace(family, event, { child: 'Lea', state: 'cancelled' });
    await families.aPlace(await families.aFamily(), event, { child: 'Fremd' });
    const response = await feed('household/geheim-1');
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('private');
    expect(summaries(text).sort()).toEqual(['Lea: Klettern', 'Mia: Klettern']);
    expect(text.match(/STATUS:CANCELLED/g)).toHaveLength(1);
    expect(text).not.toContain('Fremd');
    expect(text).not.toContain('Muster');
  });

  it('answers 304 until something changes', async () => {
    const family = await aFamilyWithFeed('geheim-2');
    const id = await families.aPlace(family, await families.anEvent());
    const etag = (await feed('household/geheim-2')).headers.get('etag') ?? '';
    expect((await feed('household/geheim-2', { 'If-None-Match': etag })).status).toBe(304);
    await database.rows(
      "update registration set state = 'cancelled', changed_at = '2027-05-01' where id = ?",
      [id],
    );
    expect((await feed('household/geheim-2', { 'If-None-Match': etag })).status).toBe(200);
  });

  it('is not found under a wrong or revoked secret', async () => {
    await expect(app.get(Feeds).ofHousehold('falsch')).rejects.toThrow('not-found');
  });

  it('shows the same UID as the download of the registration', async () => {
    const family = await aFamilyWithFeed('geheim-3');
    const id = await families.aPlace(family, await families.anEvent());
    const uids = (text: string) =>
      [...text.replaceAll('\r\n ', '').matchAll(/^UID:.*$/gm)].map(([uid]) => uid);
    const file = await app.get(Feeds).ofRegistration(id, family.id);
    expect(uids(file)).toEqual(uids(await (await feed('household/geheim-3')).text()));
    expect(uids(file)[0]).toMatch(new RegExp(`^UID:registration-${id}-.*@dabei.example`));
  });

  it("does not give out another family's registration", async () => {
    const id = await families.aPlace(await families.aFamily(), await families.anEvent());
    const stranger = await families.aFamily();
    await expect(app.get(Feeds).ofRegistration(id, stranger.id)).rejects.toThrow('not-found');
  });
});

describe('the public feeds', () => {
  it('show the event and nobody in it', async () => {
    const event = await families.anEvent({ title: 'Floß bauen' });
    await families.aPlace(await families.aFamily(), event, { child: 'Fremd' });
    const response = await feed(`event/${event.id}`);
    const text = await response.text();
    expect(response.headers.get('cache-control')).toContain('public');
    expect(summaries(text)).toEqual(['Floß bauen']);
    expect(text).not.toContain('Fremd');
  });

  it('show a whole campaign, the cancelled as cancelled, drafts not at all', async () => {
    const event = await families.anEvent();
    const { slug } =
      (await database.row<{ slug: string }>(
        'select k.slug from campaign k join event e on e.campaign_id = k.id where e.id = ?',
        [event.id],
      )) ?? {};
    await database.rows("update event set status = 'cancelled' where id = ?", [event.id]);
    expect(await (await feed(`campaign/${String(slug)}`)).text()).toContain('STATUS:CANCELLED');
    await database.rows("update event set status = 'draft' where id = ?", [event.id]);
    expect(summaries(await (await feed(`campaign/${String(slug)}`)).text())).toEqual([]);
    await database.rows("update campaign set phase = 'draft' where slug = ?", [slug]);
    await expect(app.get(Feeds).ofCampaign(String(slug))).rejects.toThrow('not-found');
  });
});
