import { routes, type Claimed } from '@dabei/contracts';
import { CONFIG, OUTBOX_QUEUE, Sealer, claimCodeOf, type Config } from '@dabei/server/platform';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { aBodyEntry, aTreeCampaign } from './testing/a-body-wish';
import { aMember, word } from './testing/matrix-people';
import { redisProgram, startOwnRedis, type OwnRedis } from './testing/own-redis';
import { runWorker } from './testing/run-worker';
import { startSmtpSink, type SmtpSink } from './testing/smtp-sink';
import { startApi, type RunningApi } from './testing/start-api';

/** A word that stands nowhere but in the name of one child and one donor. */
const marker = 'Qzxnamenswort';
const program = redisProgram();

// without the program there is nothing to look into: jobs in PostgreSQL are searched by vault-marker
(program === null ? describe.skip : describe)('jobs in Redis or Valkey', () => {
  let redis: OwnRedis;
  let sink: SmtpSink;
  let api: RunningApi;

  beforeAll(async () => {
    redis = await startOwnRedis(program ?? '');
    sink = await startSmtpSink();
    api = await startApi({ redisUrl: redis.url, smtpUrl: sink.url });
    const organisation = await word(
      api,
      "insert into organisation (name, created_at) values ('Beratung', now())",
    );
    await aTreeCampaign(api, new Date().toISOString().slice(0, 10), [organisation]);
    const { cookie } = await aMember(api, 'entitling-body', 'body', { organisation });
    const entry = {
      ...aBodyEntry(organisation),
      child: { firstName: `${marker}a`, lastName: `${marker}b`, birthDate: '2018-03-01' },
    };
    const entered = await api.send('POST', routes.bodyWishes, entry, { cookie });
    expect(entered.status).toBe(200);
    await api.database.rows(
      "update tree_wish set state = 'published', number = 117, outlet = 'online', published_on = current_date",
    );
    await api.database.rows("update tree_campaign set phase = 'published'");
    await promise();
    await runWorker(api.app.get<Config>(CONFIG));
  }, 60_000);
  afterAll(async () => {
    await api.stop();
    await sink.stop();
    await redis.stop();
  });

  async function promise(): Promise<void> {
    const claim = {
      campaign: 'weihnachten',
      numbers: [117],
      email: `${marker.toLowerCase()}@example.org`,
      name: `${marker}c`,
    };
    const held = await api.send('POST', routes.treeClaims, claim);
    const { basketId } = (await held.json()) as Claimed;
    const code = claimCodeOf(api.app.get(Sealer), basketId ?? '');
    const promised = await api.send('POST', routes.treeClaimCode, { basketId, code });
    expect(await promised.json()).toMatchObject({ outcome: 'promised' });
  }

  const holds = (text: string): boolean => text.toLowerCase().includes(marker.toLowerCase());

  it('do their work: the donor is written to', () => {
    expect(sink.received().toLowerCase()).toContain(marker.toLowerCase());
  });

  it('never name a child or a donor, in no key, no value and no stream', async () => {
    const held = await redis.held();
    expect(held).toContain('hash');
    expect(held).toContain('stream');
    expect(held).toContain('outboxId');
    expect(holds(held)).toBe(false);
  });

  it('never did, not even for a moment', () => {
    expect(redis.heard()).toContain('outboxId');
    expect(redis.heard()).toContain('mailId');
    expect(holds(redis.heard())).toBe(false);
  });

  it('would be found out by a single name in a payload', async () => {
    await api.app.get<Queue>(getQueueToken(OUTBOX_QUEUE)).add('probe', { name: marker });
    expect(holds(await redis.held())).toBe(true);
    expect(holds(redis.heard())).toBe(true);
  });
});
