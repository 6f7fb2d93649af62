import type { MailPurpose } from '@dabei/contracts';
import { CONFIG, writeMail, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';

const purpose: MailPurpose = 'second-guardian';

/** Tells the second guardian once per newly shared children; the row is written with the change. */
@Injectable()
export class SecondGuardianMail {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>) {}

  write(
    em: EntityManager,
    to: { id: string; email: string; language: string; childIds: readonly string[] },
    now: Date,
  ): Promise<string | null> {
    return writeMail(
      em,
      this.config,
      {
        purpose,
        dedupeKey: [purpose, to.id, ...to.childIds].join(':'),
        householdId: to.id,
        to: to.email,
        language: to.language,
        subjectIds: { householdId: to.id },
      },
      now,
    );
  }
}
