import type { MessageTest } from '@dabei/contracts';
import { templateProblems } from '@dabei/domain';
import {
  CONFIG,
  Audit,
  Clock,
  Database,
  DomainError,
  MailNudge,
  Sealer,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

/** A message to oneself before anybody else gets it; about somebody invented. */
@Injectable()
export class SendTestMessage {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
    private readonly nudge: MailNudge,
  ) {}

  async send({ content, language }: MessageTest, staff: StaffCaller): Promise<void> {
    if (Object.values(content).some((text) => templateProblems(text).length > 0)) {
      throw new DomainError('conflict', { reason: 'unknown-placeholder' });
    }
    const now = await this.clock.now();
    const id = uuidv7();
    const { sealed, keyId } = this.sealer.seal(JSON.stringify(content));
    await this.database.transact(async (em) => {
      await rowsIn(
        em,
        `insert into mail (id, dedupe_key, purpose, to_address, language, sealed, key_id, state, due_at,
           message_id, created_at)
         values (?, ?, 'message-test', ?, ?, ?, ?, 'due', ?, ?, ?)`,
        [
          id,
          `message-test:${id}`,
          staff.email,
          language,
          sealed,
          keyId,
          now,
          `<mail-${id}@${new URL(this.config.publicUrl).hostname}>`,
          now,
        ],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'message-tested',
        subjectType: 'mail',
        subjectId: id,
      });
      await em.flush();
    });
    await this.nudge.nudge(id);
  }
}
