import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import {
  accessCodeHash,
  cardCode,
  createStaffAccount,
  keyringOf,
  migrateDatabase,
  offerToken,
  Sealer,
  secretHash,
} from '@dabei/server/platform';
import { instantAt } from '@dabei/domain';
import { buildTown, todayInTown } from './build-town';
import { seedCommand, type SeedCommand } from './command-line';
import { demoSignIns, demoStaff, type DemoSignIn, type StaffAccount } from './demo-sign-ins';
import { hasTown, insertTown, replaceTown } from './insert-town';
import { seedCompanions } from './people/companions';
import { linkDemoBody, linkDemoOrganiser } from './link-demo-organiser';
import { seedAnswers } from './registrations/seed-answers';
import { seedCommunityDay } from './community-day/seed-community-day';
import { seedMarkets } from './markets/seed-markets';
import { seedNames } from './wish-tree/seed-names';
import { seedWishTree, type SeededTree } from './wish-tree/seed-wish-tree';
import { townInOneLine } from './town-in-one-line';
import { TOWN_ZONE } from './zone';

type CreateAccount = (account: StaffAccount) => Promise<unknown>;

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is missing.`);
  return value;
}

/** Now, or noon of the wanted day. */
function moment(command: SeedCommand): { today: string; now: Date } {
  const now = command.today === null ? new Date() : instantAt(command.today, '12:00', TOWN_ZONE);
  return { today: command.today ?? todayInTown(now), now };
}

function keepSignIns(signIns: readonly DemoSignIn[]): void {
  for (const { who, where, how } of signIns) console.log(`  ${who}: ${where} (${how})`);
  const folder = process.env.DATA_DIR;
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'demo-sign-ins.json');
  writeFileSync(file, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
}

/** What the command means for this database; 'nothing' when there is a town and that is fine. */
async function orderFor(
  client: pg.Client,
  command: SeedCommand,
): Promise<'insert' | 'replace' | 'nothing'> {
  if (!(await hasTown(client))) return 'insert';
  if (command.force) return 'replace';
  if (command.ifEmpty) return 'nothing';
  throw new Error('The database is not empty. --force replaces everything in it by the demo town.');
}

/** `--force` meets the accounts of the town before; they keep their passwords. */
async function withoutAccount(client: pg.Client, staff: StaffAccount[]): Promise<StaffAccount[]> {
  const { rows } = await client.query<{ email: string }>('select email from staff');
  return staff.filter(({ email }) => !rows.some((row) => row.email === email));
}

/** Without a vault the wishes stand there without names, as in a town that has none. */
async function seedVault(
  tree: SeededTree,
  plan: { today: string; now: Date; seed: number },
): Promise<void> {
  const { VAULT_DATABASE_URL: vaultUrl = '', VAULT_KEYRING: keyring = '' } = process.env;
  if (vaultUrl === '' || keyring === '') return;
  await seedNames(tree, { ...plan, vaultUrl, keyring: keyringOf(keyring) });
}

async function seed(
  client: pg.Client,
  command: SeedCommand,
  createAccount: CreateAccount,
): Promise<void> {
  const order = await orderFor(client, command);
  if (order === 'nothing') return;
  const sealer = new Sealer({
    keyring: keyringOf(required('KEYRING')),
    sessionSecret: required('SESSION_SECRET'),
  });
  const { size, seed: number } = command;
  const day = moment(command);
  const publicUrl = process.env.PUBLIC_URL ?? 'http://localhost:3000';
  const town = buildTown({
    ...day,
    size,
    seed: number,
    secrets: {
      accessCodeHash: (code) => accessCodeHash(sealer, code),
      offerTokenHash: (offerId) => secretHash(offerToken(sealer, offerId)),
    },
  });
  const staff = demoStaff(() => randomBytes(9).toString('base64url'));
  // Accounts first: if they fail, the database is still empty and the next run tries again.
  const newStaff = await withoutAccount(client, staff);
  for (const account of newStaff) await createAccount(account);
  const cardCodeHash = (cardId: string): string => secretHash(cardCode(sealer, cardId));
  await (order === 'replace' ? replaceTown : insertTown)(client, town, async () => {
    await seedAnswers(client, town, { ...day, sealer, seed: number });
    const tree = await seedWishTree(client, { ...day, sealer, seed: number, cardCodeHash });
    await seedMarkets(client, { ...day, sealer, seed: number });
    await seedCommunityDay(client, { ...day, sealer, seed: number });
    await linkDemoBody(client, tree.bodyIds[0] ?? '');
    await seedVault(tree, { ...day, seed: number });
  });
  await linkDemoOrganiser(client);
  const passes = await seedCompanions(client, { ...day, publicUrl });
  console.log(townInOneLine(town));
  if (newStaff.length > 0) keepSignIns([...demoSignIns(newStaff, publicUrl), ...passes]);
}

async function main(): Promise<void> {
  const command = seedCommand(process.argv.slice(2));
  const databaseUrl = required('DATABASE_URL');
  await migrateDatabase(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await seed(client, command, (account) => createStaffAccount(databaseUrl, account));
  } finally {
    await client.end();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
