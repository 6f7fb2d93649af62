import { Mail } from '@dabei/server/database';
import { Clock, Database } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { DeliveryFailure } from './delivery-failure';
import type { ClaimedMail } from './mail-claims';
import { nextAttempt } from './next-attempt';
import { tellDeskOfFailure } from './tell-desk-of-failure';

export type SendOutcome = 'not-due' | 'sent' | 'skipped' | 'again' | 'failed';

/** Writes down how a claimed mail ended. A secret in the row does not outlive it. */
@Injectable()
export class MailEnding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async sent(claim: ClaimedMail): Promise<SendOutcome> {
    const sentAt = await this.clock.now();
    await this.end(claim, (mail) => Object.assign(mail, { state: 'sent', sentAt, failure: null }));
    return 'sent';
  }

  /** The world moved on: nobody needs this mail any more. */
  async skipped(claim: ClaimedMail): Promise<SendOutcome> {
    await this.end(claim, (mail) => Object.assign(mail, { state: 'skipped' }));
    return 'skipped';
  }

  async notSent(claim: ClaimedMail, failure: DeliveryFailure): Promise<SendOutcome> {
    const now = await this.clock.now();
    const again =
      failure.kind === 'temporary' ? nextAttempt(claim.attempts, claim.createdAt, now) : null;
    if (again !== null) {
      await this.later(claim, failure, again);
      return 'again';
    }
    await this.end(claim, async (mail, em) => {
      Object.assign(mail, { state: 'failed', failure: failure.code });
      await tellDeskOfFailure(em, mail, now);
    });
    return 'failed';
  }

  private async later(claim: ClaimedMail, failure: DeliveryFailure, dueAt: Date): Promise<void> {
    await this.database.transact(async (em) => {
      const mail = await this.ownClaim(em, claim);
      if (mail !== null) Object.assign(mail, { state: 'due', dueAt, failure: failure.code });
    });
  }

  private async end(
    claim: ClaimedMail,
    change: (mail: Mail, em: EntityManager) => unknown,
  ): Promise<void> {
    await this.database.transact(async (em) => {
      const mail = await this.ownClaim(em, claim);
      if (mail === null) return;
      await change(mail, em);
      mail.sealed = null;
      mail.keyId = null;
    });
  }

  /** Only the claim that is still ours may be ended; a stale one belongs to somebody else by now. */
  private ownClaim(em: EntityManager, { id, attempts }: ClaimedMail): Promise<Mail | null> {
    return em.findOne(Mail, { id, attempts, state: 'sending' });
  }
}
