import type { MailPurpose } from '@dabei/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '../chance/chance';
import type { Config } from '../config/config';
import { rowsIn } from '../database/database';
import type { Sealed } from '../sealing/seal-text';

export interface MailRow {
  purpose: MailPurpose;
  /** Purpose, person and occurrence: never the address, which siblings share. */
  dedupeKey: string;
  householdId?: string | null;
  /** null: nothing is sent, the row remembers that somebody is told another way. */
  to: string | null;
  language: string;
  subjectIds?: Record<string, string | number>;
  /** What must not stand in the open until the mail is sent. */
  secret?: Sealed;
}

/** Writes one mail row with the change it tells of; the id, or null where the same was written before. */
export async function writeMail(
  em: EntityManager,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  { purpose, dedupeKey, householdId, to, language, subjectIds = {}, secret }: MailRow,
  now: Date,
): Promise<string | null> {
  const id = uuidv7();
  const [row] = await rowsIn<{ id: string }>(
    em,
    `insert into mail (id, dedupe_key, purpose, household_id, to_address, language, subject_ids, sealed, key_id,
       state, due_at, message_id, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (dedupe_key) do nothing returning id`,
    [
      id,
      dedupeKey,
      purpose,
      householdId ?? null,
      to,
      language,
      JSON.stringify(subjectIds),
      secret?.sealed ?? null,
      secret?.keyId ?? null,
      to === null ? 'skipped' : 'due',
      now,
      `<mail-${id}@${new URL(publicUrl).hostname}>`,
      now,
    ],
  );
  return row?.id ?? null;
}
