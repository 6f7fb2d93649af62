import { Injectable, Logger } from '@nestjs/common';
import { deliveryFailure, type DeliveryFailure } from './delivery-failure';
import { MailClaims, type ClaimedMail } from './mail-claims';
import { MailEnding, type SendOutcome } from './mail-ending';
import { MailTransport } from './mail-transport';
import { MailWriter } from './mail-writer';

type Delivery = { outcome: 'sent' | 'skipped' } | { outcome: 'failure'; failure: DeliveryFailure };

export interface SendResult {
  outcome: SendOutcome;
  failure: DeliveryFailure | null;
}

/** Sends one mail, if it is due and nobody else is at it. The row decides; whoever asks is only a nudge. */
@Injectable()
export class SendMail {
  private readonly logger = new Logger('mail');

  constructor(
    private readonly claims: MailClaims,
    private readonly writer: MailWriter,
    private readonly transport: MailTransport,
    private readonly ending: MailEnding,
  ) {}

  async send(mailId: string): Promise<SendResult> {
    const claim = await this.claims.claim(mailId);
    if (claim === null) return { outcome: 'not-due', failure: null };
    const delivery = await this.deliver(claim);
    if (delivery.outcome === 'failure') {
      const { failure } = delivery;
      return { outcome: await this.ending.notSent(claim, failure), failure };
    }
    return { outcome: await this.ending[delivery.outcome](claim), failure: null };
  }

  /** Only what happens before the server has the mail: a database that fails after it is not a failed mail. */
  private async deliver(claim: ClaimedMail): Promise<Delivery> {
    try {
      const mail = await this.writer.write(claim);
      if (mail === null) return { outcome: 'skipped' };
      await this.transport.send(mail);
      return { outcome: 'sent' };
    } catch (error) {
      const failure = deliveryFailure(error);
      this.log(claim, failure, error);
      return { outcome: 'failure', failure };
    }
  }

  /** Ids, codes and the place in our code; the message of a mail server would name the address. */
  private log({ id, purpose, attempts }: ClaimedMail, { code }: DeliveryFailure, error: unknown) {
    const frames = error instanceof Error ? (error.stack ?? '').split('\n    at ').slice(1, 6) : [];
    this.logger.warn({ mailId: id, purpose, attempts, code, frames }, 'mail not sent');
  }
}
