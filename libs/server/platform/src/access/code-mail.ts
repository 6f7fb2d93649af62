import type { Language } from '@dabei/contracts';
import { Mail } from '@dabei/server/database';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
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
    const now = await this.clock.now();
    const id = uuidv7();
    const language = (await this.languageOf(email)) ?? otherwise;
    await this.database.transact(async (em) => {
      em.create(Mail, {
        id,
        dedupeKey: `sign-in-code:${id}`,
        purpose: 'sign-in-code',
        toAddress: email,
        language,
        subjectIds: {},
        ...this.sealer.seal(JSON.stringify({ code })),
        state: 'due',
        dueAt: now,
        messageId: `<mail-${id}@${new URL(this.config.publicUrl).hostname}>`,
        createdAt: now,
      });
      await em.flush();
    });
    await this.nudge.nudge(id);
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
