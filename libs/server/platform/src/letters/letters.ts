import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '../chance/chance';
import { rowsIn } from '../database/database';
import { Sealer } from '../sealing/sealer';

/** What is printed: a subject line and paragraphs, in the family's language. */
export interface LetterText {
  title: string;
  paragraphs: readonly string[];
}

export interface LetterOrder extends LetterText {
  /** Purpose and what it is about: a letter is written once per key. */
  dedupeKey: string;
  householdId: string;
  purpose: string;
  language: string;
  subjectIds: Record<string, string | number>;
}

/** Letters to families without e-mail wait here until the office prints them. */
@Injectable()
export class Letters {
  constructor(private readonly sealer: Sealer) {}

  /** Idempotent on the dedupe key, within the caller's transaction. True when the letter is new. */
  async add(em: EntityManager, order: LetterOrder, now: Date): Promise<boolean> {
    const { title, paragraphs } = order;
    const { sealed, keyId } = this.sealer.seal(JSON.stringify({ title, paragraphs }));
    const rows = await rowsIn(
      em,
      `insert into letter (id, dedupe_key, household_id, purpose, language, subject_ids, sealed, key_id,
         state, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, 'due', ?) on conflict (dedupe_key) do nothing returning id`,
      [
        uuidv7(),
        order.dedupeKey,
        order.householdId,
        order.purpose,
        order.language,
        JSON.stringify(order.subjectIds),
        sealed,
        keyId,
        now,
      ],
    );
    return rows.length > 0;
  }

  /** The text of a letter as it was written. */
  open(sealed: Buffer, keyId: string): LetterText {
    return JSON.parse(this.sealer.open(sealed, keyId)) as LetterText;
  }
}
