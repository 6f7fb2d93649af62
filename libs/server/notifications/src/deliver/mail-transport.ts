import { CONFIG, type Config } from '@dabei/server/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';

export interface OutgoingMail {
  to: string;
  replyTo: string | null;
  /** Fixed by the row, so that a mail delivered twice is recognised as one. */
  messageId: string;
  /** Where it comes back to when it cannot be delivered; null: to the sender. */
  returnTo: string | null;
  subject: string;
  html: string;
  text: string;
  calendar: { filename: string; content: string } | null;
}

type Pool = ReturnType<typeof openPool>;

const seconds = 1000;

const openPool = (smtpUrl: string) =>
  createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: 2,
    maxMessages: 100,
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 30 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

/** The one way out: a pool of SMTP connections, opened with the first mail. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private pool: Pool | null = null;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'smtpUrl' | 'mailFrom'>) {}

  async send({ replyTo, returnTo, calendar, ...mail }: OutgoingMail): Promise<void> {
    this.pool ??= openPool(this.config.smtpUrl);
    await this.pool.sendMail({
      ...mail,
      from: this.config.mailFrom,
      ...(returnTo === null ? {} : { envelope: { from: returnTo, to: mail.to } }),
      ...(replyTo === null ? {} : { replyTo }),
      ...(calendar === null ? {} : { icalEvent: { method: 'PUBLISH', ...calendar } }),
      // no out-of-office answers to a machine
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  }

  onApplicationShutdown(): void {
    this.pool?.close();
  }
}
