import type { MailPurpose } from '@dabei/contracts';
import { CONFIG, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

const purpose: MailPurpose = 'second-guardian';

/** Tells the second guardian once per newly shared children; the row is written with the change. */
@Injectable()
export class SecondGuardianMail {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>) {}

  async write(
    em: EntityManager,
    to: { id: string; email: string; language: string; childIds: readonly string[] },
    now: Date,
  ): Promise<string | null> {
    const id = uuidv7();
    const [row] = await rowsIn<{ id: string }>(
      em,
      `insert into mail (id, dedupe_key, purpose, household_id, to_address, language, subject_ids,
         state, due_at, message_id, created_at)
       values (?, ?, ?, ?, ?, ?, ?, 'due', ?, ?, ?) on conflict (dedupe_key) do nothing returning id`,
      [
        id,
        [purpose, to.id, ...to.childIds].join(':'),
        purpose,
        to.id,
        to.email,
        to.language,
        JSON.stringify({ householdId: to.id }),
        now,
        `<mail-${id}@${new URL(this.config.publicUrl).hostname}>`,
        now,
      ],
    );
    return row?.id ?? null;
  }
}
