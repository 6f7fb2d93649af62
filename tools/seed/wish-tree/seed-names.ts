import { addDays, type ConsentLanguage, type WishAgeBand } from '@dabei/domain';
import type { Keyring } from '@dabei/server/platform';
import { KeyringSealer, migrateVault, personKey, type Person } from '@dabei/server/vault';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { familyName } from '../people/names';
import { seededDice, type Dice } from '../seeded-dice';
import { handWrittenCards } from './hand-written-cards';
import type { SeededTree } from './seed-wish-tree';

interface NameSeed {
  vaultUrl: string;
  keyring: Keyring;
  today: string;
  now: Date;
  seed: number;
}

const languages: readonly ConsentLanguage[] = ['de', 'de', 'de', 'tr', 'uk', 'ar', 'en'];

/** An age in the middle of its band, as a birth date. */
function birthDate(band: WishAgeBand | null, today: string, dice: Dice): string {
  const [from, until] = (band ?? '6-8').split('-').map(Number);
  const years = dice.number.int({ min: from ?? 6, max: until ?? 8 });
  return addDays(today, -(years * 365 + dice.number.int({ min: 60, max: 300 })));
}

function someFamily(bodyIds: readonly string[], dice: Dice) {
  const { last, firstName } = familyName(dice);
  return {
    firstName,
    lastName: last,
    guardian: `${firstName()} ${last}`,
    street: `Uferstraße ${String(dice.number.int({ min: 1, max: 140 }))}`,
    language: dice.helpers.arrayElement(languages),
    bodyId: dice.helpers.arrayElement(bodyIds),
    children: new Set<string>(),
  };
}

/** Brothers and sisters have names of their own. */
function ownFirstName(taken: Set<string>, throwName: () => string): string {
  const name = throwName();
  if (taken.has(name)) return ownFirstName(taken, throwName);
  taken.add(name);
  return name;
}

/** Invented names behind the wishes of the demo town, sealed as the vault seals them. */
export async function seedNames(
  tree: SeededTree,
  { vaultUrl, keyring, today, now, seed }: NameSeed,
): Promise<void> {
  const { campaignId, bodyIds, wishes } = tree;
  await migrateVault(vaultUrl);
  const sealer = new KeyringSealer(keyring);
  const dice = seededDice(seed + 25, now);
  const families = new Map<string, ReturnType<typeof someFamily>>();
  const client = new pg.Client({ connectionString: vaultUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      'truncate vault.entry, vault.hand_written, vault.family_code, vault.read_log, vault.body_act, vault.erased',
    );
    for (const wish of wishes) {
      const siblingKey = wish.sibling_key ?? wish.id;
      const known = families.get(siblingKey) ?? someFamily(bodyIds, dice);
      families.set(siblingKey, known);
      const { firstName, children, ...family } = known;
      const person: Person = {
        ...family,
        wishId: wish.id,
        codeId: null,
        siblingKey,
        firstName: ownFirstName(children, firstName),
        birthDate: birthDate(wish.age_band, today, dice),
        town: '46562 Musterstadt',
        phone: '',
      };
      const { sealed, keyId } = sealer.seal(person);
      await client.query(
        `insert into vault.entry
           (id, campaign_id, wish_hash, body_hash, person_hash, sealed, key_id, entered_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          randomUUID(),
          campaignId,
          sealer.hash('wish', person.wishId),
          sealer.hash('body', person.bodyId),
          sealer.hash('person', personKey(person)),
          sealed,
          keyId,
          wish.entered_on,
        ],
      );
    }
    await handWrittenCards(client, sealer, { ...tree, today });
    await client.query('commit');
  } finally {
    await client.end();
  }
}
