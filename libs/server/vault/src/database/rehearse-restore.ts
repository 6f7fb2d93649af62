import type { Keyring } from '@dabei/server/platform';
import pg from 'pg';
import type { Person } from '../sealing/person';
import { KeyringSealer } from '../sealing/vault-sealer';

export interface Rehearsal {
  /** Rows of the copy. */
  copied: number;
  /** Rows the keyring opens. */
  opened: number;
  /** Why others do not open, and how many. */
  lost: Record<string, number>;
  /** Wishes with a number and no name that opens. */
  withoutName: number[];
}

interface Copied {
  sealed: Buffer;
  key_id: string;
}

/**
 * What a restore would bring back: the rows are copied aside, and every one of the copy is opened with the keyring
 * given from outside. The copy is removed, also where something fails.
 */
export async function rehearseRestore(
  vaultUrl: string,
  keyring: Keyring,
  databaseUrl: string,
): Promise<Rehearsal> {
  const vault = new pg.Client({ connectionString: vaultUrl });
  await vault.connect();
  try {
    await vault.query('drop table if exists vault.rehearsal');
    await vault.query(
      `create table vault.rehearsal as select sealed, key_id from vault.entry
       union all select sealed, key_id from vault.hand_written`,
    );
    const { rows } = await vault.query<Copied>('select sealed, key_id from vault.rehearsal');
    const { wishIds, lost } = openAll(rows, new KeyringSealer(keyring));
    return {
      copied: rows.length,
      opened: wishIds.length,
      lost,
      withoutName: await numbersWithoutName(databaseUrl, wishIds),
    };
  } finally {
    await vault.query('drop table if exists vault.rehearsal');
    await vault.end();
  }
}

function openAll(
  rows: readonly Copied[],
  sealer: KeyringSealer,
): { wishIds: string[]; lost: Record<string, number> } {
  const wishIds: string[] = [];
  const lost: Record<string, number> = {};
  for (const { sealed, key_id } of rows) {
    try {
      wishIds.push((sealer.open(sealed, key_id) as Person).wishId);
    } catch (error) {
      const missing = error instanceof Error && error.message.includes('not on the keyring');
      const why = missing ? `key ${key_id} is missing` : `key ${key_id} does not open it`;
      lost[why] = (lost[why] ?? 0) + 1;
    }
  }
  return { wishIds, lost };
}

/** A wish that was corrected has its name with the one it was entered as. */
async function numbersWithoutName(databaseUrl: string, wishIds: string[]): Promise<number[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ number: number }>(
      `with recursive named as (
         select id, replaced_by from tree_wish where id = any($1::uuid[])
         union
         select next.id, next.replaced_by from named join tree_wish next on next.id = named.replaced_by
       )
       select w.number from tree_wish w join tree_campaign c on c.id = w.campaign_id
       where w.number is not null and w.mode = 'full' and w.state <> 'void' and c.phase <> 'erased'
         and not exists (select from named where named.id = w.id)
       order by w.number`,
      [wishIds],
    );
    return rows.map(({ number }) => number);
  } finally {
    await client.end();
  }
}
