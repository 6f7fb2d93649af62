import { routes, type BodyWishMoved, type NewBodyEntry } from '@dabei/contracts';
import { Accounts, createStaffAccount } from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import pg from 'pg';
import { VaultJobsModule } from '../vault-jobs-module';
import { VaultModule } from '../vault-module';

export type Ask = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; body: Record<string, unknown>; text: string }>;

export interface RunningVault extends RunningOverHttp {
  campaignId: string;
  /** An entitling body and somebody who works there. */
  aBody: (name: string) => Promise<{ bodyId: string; ask: Ask }>;
  person: (bundles: string[], organisations?: string[]) => Promise<Ask>;
  /** A child entered and handed in. */
  enter: (
    body: { bodyId: string; ask: Ask },
    change?: Partial<NewBodyEntry>,
  ) => Promise<BodyWishMoved>;
  /** Under the vault's own role. */
  vaultRows: <T extends object>(sql: string, params?: unknown[]) => Promise<T[]>;
}

/** A correct entry of an invented child. */
export function anEntry(bodyId: string, change: Partial<NewBodyEntry> = {}): NewBodyEntry {
  return {
    bodyId,
    child: { firstName: 'Mia', lastName: 'Zimtstern', birthDate: '2019-03-01' },
    family: {
      guardian: 'Ada Zimtstern',
      street: 'Sternweg 3',
      town: '46562 Musterstadt',
      phone: '02855 990011',
      language: 'de',
    },
    wish: { kind: 'toy', words: 'Bausteine', size: '', colour: 'bunt', priceCents: 2500 },
    consent: true,
    siblingOf: null,
    submit: true,
    ...change,
  };
}

async function aCampaign({ database }: RunningOverHttp): Promise<string> {
  const row = await database.row<{ id: string }>(
    `insert into tree_campaign (slug, title, phase, price_limit_cents, collect_until, gifts_until,
       handover_from, handover_until, erase_on, gift_place, handover_place, created_on)
     values ('weihnachten', 'Wunschbaum', 'collecting', 3000, '2027-11-20', '2027-12-13', '2027-12-18',
       '2027-12-19', '2028-01-31', 'Rathaus', 'Familienbüro', '2027-10-01') returning id`,
  );
  await database.rows(
    `insert into tree_consent (campaign_id, version, language, words)
     values (?, 1, 'de', 'Wir sind einverstanden.'), (?, 1, 'uk', 'Ми згодні.'), (?, 1, 'ar', 'نحن موافقون.')`,
    [row?.id, row?.id, row?.id],
  );
  return row?.id ?? '';
}

/** The names over HTTP on a database of its own, jobs included; it is November 2027. */
export async function startVault(): Promise<RunningVault> {
  const running = await startOverHttp([VaultModule, VaultJobsModule]);
  const { app, databaseUrl, database, origin, vaultUrl } = running;
  await running.at('2027-11-02T10:00:00Z');
  const campaignId = await aCampaign(running);
  let people = 0;
  const person: RunningVault['person'] = async (bundles, organisations = []) => {
    const email = `person-${String((people += 1))}@example.org`;
    const password = 'ein langes Passwort 27';
    await createStaffAccount(databaseUrl, {
      email,
      password,
      name: `Person ${String(people)}`,
      bundles,
      organisationIds: organisations,
    });
    const { headers } = await app
      .get(Accounts)
      .staff.api.signInEmail({ body: { email, password }, returnHeaders: true });
    const cookie = headers
      .getSetCookie()
      .map((line) => line.split(';')[0] ?? '')
      .join('; ');
    return async (method, path, body) => {
      const answer = await fetch(`${origin}${path}`, {
        method,
        headers: { cookie, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      const json = answer.headers.get('content-type')?.includes('json') === true;
      return {
        status: answer.status,
        text,
        body: json
          ? (JSON.parse(Buffer.from(text, 'latin1').toString('utf8')) as Record<string, unknown>)
          : {},
      };
    };
  };
  return {
    ...running,
    campaignId,
    person,
    aBody: async (name) => {
      const body = await database.row<{ id: string }>(
        'insert into organisation (name, created_at) values (?, now()) returning id',
        [name],
      );
      const bodyId = body?.id ?? '';
      await database.rows('insert into tree_body (campaign_id, organisation_id) values (?, ?)', [
        campaignId,
        bodyId,
      ]);
      return { bodyId, ask: await person(['entitling-body'], [bodyId]) };
    },
    enter: async ({ bodyId, ask }, change) => {
      const answer = await ask('POST', routes.bodyWishes, anEntry(bodyId, change));
      if (answer.status !== 200) throw new Error(answer.text);
      return answer.body as unknown as BodyWishMoved;
    },
    vaultRows: async <T extends object>(sql: string, params: unknown[] = []) => {
      const client = new pg.Client({ connectionString: vaultUrl });
      await client.connect();
      try {
        return (await client.query<T>(sql, params)).rows;
      } finally {
        await client.end();
      }
    },
  };
}
