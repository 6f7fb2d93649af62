import type { Language } from '@dabei/contracts';
import { Mail } from '@dabei/server/database';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from '../chance/chance';
import { CONFIG, type Config } from '../config/config';
import { Clock } from '../clock/clock';
import { Database } from '../database/database';
import { MailNudge } from '../mail/mail-nudge';
import { Sealer } from '../sealing/sealer';

/** Queues the mail with a sign-in code. The code is sealed in the row and gone once the mail is sent. */
@Injectable()
export class CodeMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly nudge: MailNudge,
  ) {}

  async queue(email: string, code: string, otherwise: Language): Promise<void> {
    const language = (await this.languageOf(email)) ?? otherwise;
    await this.write('sign-in-code', { toAddress: email, code, language });
  }

  /** For the desk. Without an address the row is written and nothing sent: both take the same time. */
  async queueForStaff(toAddress: string | null, code: string, language: Language): Promise<void> {
    await this.write('staff-code', { toAddress, code, language });
  }

  private async write(
    purpose: 'sign-in-code' | 'staff-code',
    { toAddress, code, language }: { toAddress: string | null; code: string; language: string },
  ): Promise<void> {
    const now = await this.clock.now();
    const id = uuidv7();
    await this.database.transact(async (em) => {
      em.create(Mail, {
        id,
        dedupeKey: `${purpose}:${id}`,
        purpose,
        toAddress,
        language,
        subjectIds: {},
        ...(toAddress === null ? {} : this.sealer.seal(JSON.stringify({ code }))),
        state: toAddress === null ? 'skipped' : 'due',
        dueAt: now,
        messageId: `<mail-${id}@${new URL(this.config.publicUrl).hostname}>`,
        createdAt: now,
      });
      await em.flush();
    });
    if (toAddress !== null) await this.nudge.nudge(id);
  }

  private async languageOf(email: string): Promise<string | null> {
    const household = await this.database.row<{ language: string }>(
      `select h.language from guardian g join household h on h.id = g.household_id
       where lower(g.email) = ? and h.state in ('provisional', 'active') order by h.created_at desc limit 1`,
      [email],
    );
    return household?.language ?? null;
  }
}
