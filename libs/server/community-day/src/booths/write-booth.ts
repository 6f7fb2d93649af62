import type { BoothWriting } from '@dabei/contracts';
import type { BoothNeeds, BoothState } from '@dabei/domain';
import {
  boothArrivalCodeOf,
  boothEmailKey,
  randomUUID,
  rowsIn,
  secretHash,
  type Sealer,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SealedContact } from '../facts/booth';

/** What is stored of a writing. */
export type Written = Omit<BoothWriting, 'needs'> & { needs: BoothNeeds };

export interface NewBooth {
  dayId: string;
  state: BoothState;
  writing: Written;
  contact: SealedContact;
  language: string;
  /** Until then the code may be typed; null: the office entered it. */
  holdUntil: Date | null;
}

const jsonOf = (value: object | null): string | null =>
  value === null ? null : JSON.stringify(value);

/** A new application of a day. Returns its id. */
export async function insertBooth(
  em: EntityManager,
  sealer: Sealer,
  { dayId, state, writing, contact, language, holdUntil }: NewBooth,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const { sealed, keyId, emailKey } = sealedColumns(sealer, contact);
  await rowsIn(
    em,
    `insert into booth (id, day_id, state, association, title, about, kind, needs, stage_wish, together_key, sealed,
       key_id, email_key, language, proven_at, hold_until, submitted_at, code_hash, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[id, dayId, state, writing.association, writing.title, writing.about, writing.kind],
      ...[jsonOf(writing.needs), jsonOf(writing.stageWish), writing.together],
      ...[sealed, keyId, emailKey, language, holdUntil === null ? now : null, holdUntil],
      ...[state === 'draft' ? null : now, secretHash(boothArrivalCodeOf(sealer, id)), now],
    ],
  );
  return id;
}

/** What was said, with the contact; its ground and its power are written elsewhere. */
export async function updateWriting(
  em: EntityManager,
  sealer: Sealer,
  id: string,
  { writing, contact }: { writing: Written; contact: SealedContact },
): Promise<void> {
  const { sealed, keyId, emailKey } = sealedColumns(sealer, contact);
  await rowsIn(
    em,
    `update booth set association = ?, title = ?, about = ?, kind = ?, needs = ?::jsonb, stage_wish = ?::jsonb,
       together_key = ?, sealed = ?, key_id = ?, email_key = ?, version = version + 1 where id = ?`,
    [
      ...[writing.association, writing.title, writing.about, writing.kind],
      ...[jsonOf(writing.needs), jsonOf(writing.stageWish), writing.together],
      ...[sealed, keyId, emailKey, id],
    ],
  );
}

function sealedColumns(sealer: Sealer, contact: SealedContact) {
  const { sealed, keyId } = sealer.seal(JSON.stringify(contact));
  const emailKey = contact.email === null ? null : boothEmailKey(sealer, contact.email);
  return { sealed, keyId, emailKey };
}
