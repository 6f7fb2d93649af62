import { Mail } from '@dabei/server/database';
import { Audit, Clock, Database } from '@dabei/server/platform';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { tellDeskOfFailure } from '../deliver/tell-desk-of-failure';
import type { Bounce } from './read-bounce';

/** 'too-early': the mail is just being handed over; whoever brings the bounce tries again. */
export type NotedBounce = 'unknown' | 'too-early' | 'noted' | 'failed' | 'nothing-new';

/** A mail came back: one that failed for good is treated like one that was refused at once. */
@Injectable()
export class NoteBounce {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async note(returnHash: string, { kind, status }: Bounce): Promise<NotedBounce> {
    // it arrived, or was handed on: nothing came back
    if (kind === 'other') return 'nothing-new';
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const mail = await em.findOne(Mail, { returnHash }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (mail === null) return 'unknown';
      if (mail.state === 'sending') return 'too-early';
      // the same bounce again, or one about a mail nobody needs any more
      if (mail.state !== 'sent') return 'nothing-new';
      if (kind !== 'permanent' && mail.bounceStatus === status) return 'nothing-new';
      Object.assign(mail, { bounceStatus: status, bouncedAt: now });
      if (kind === 'permanent') {
        Object.assign(mail, { state: 'failed', failure: `bounce-${status}` });
        await tellDeskOfFailure(em, mail, now);
        this.audit.write(em, now, {
          actor: 'system',
          action: 'mail-bounced',
          subjectType: 'mail',
          subjectId: mail.id,
        });
      }
      await em.flush();
      return kind === 'permanent' ? 'failed' : 'noted';
    });
  }

  /** Whether an address is one of ours. */
  async knows(returnHash: string): Promise<boolean> {
    const row = await this.database.row('select 1 from mail where return_hash = ?', [returnHash]);
    return row !== null;
  }
}
