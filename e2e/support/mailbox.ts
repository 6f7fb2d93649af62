import { setTimeout as sleep } from 'node:timers/promises';

export interface ReceivedMail {
  id: string;
  subject: string;
  text: string;
  html: string;
  to: { address: string }[];
  messageId?: string;
  headers: Record<string, string>;
  attachments?: { fileName: string; generatedFileName: string }[];
}

/** The town's mailbox, read over its own address. */
export class Mailbox {
  constructor(private readonly url = process.env['E2E_MAILBOX_URL'] ?? '') {}

  async all(): Promise<ReceivedMail[]> {
    const response = await fetch(`${this.url}/email`);
    return (await response.json()) as ReceivedMail[];
  }

  async to(address: string): Promise<ReceivedMail[]> {
    const mails = await this.all();
    return mails.filter((mail) =>
      mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase()),
    );
  }

  /** The newest mail to an address whose subject matches, waited for. */
  async waitFor(address: string, subject: RegExp, patienceMs = 20_000): Promise<ReceivedMail> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const found = (await this.to(address)).filter((mail) => subject.test(mail.subject)).at(-1);
      if (found !== undefined) return found;
      if (Date.now() > until) throw new Error(`no mail like ${String(subject)} to ${address}`);
      await sleep(200);
    }
  }

  /** The six digits in the newest code mail. */
  async codeFor(address: string): Promise<string> {
    const mail = await this.waitFor(address, /\d{6}|code/i);
    const code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? /\b\d{6}\b/.exec(mail.subject)?.[0];
    if (code === undefined) throw new Error('the code mail holds no code');
    return code;
  }
}
