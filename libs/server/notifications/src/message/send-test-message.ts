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
  writeMail,
  type Config,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';

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
    const occurrence = uuidv7();
    const secret = this.sealer.seal(JSON.stringify(content));
    const mailId = await this.database.transact(async (em) => {
      const order = { purpose: 'message-test', to: staff.email, language, secret } as const;
      const id = await writeMail(
        em,
        this.config,
        { ...order, dedupeKey: `message-test:${occurrence}` },
        now,
      );
      if (id === null) throw new Error('a test mail was written before it was asked for');
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'message-tested',
        subjectType: 'mail',
        subjectId: id,
      });
      await em.flush();
      return id;
    });
    await this.nudge.nudge(mailId);
  }
}
