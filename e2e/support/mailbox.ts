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

  all(): Promise<ReceivedMail[]> {
    return this.ask('');
  }

  /** The mailbox looks for them: towards the end of a run it holds many hundreds. */
  to(address: string): Promise<ReceivedMail[]> {
    return this.ask(`?to.address=${encodeURIComponent(address.toLowerCase())}`);
  }

  /** The newest mail to an address whose subject matches, waited for. */
  async waitFor(address: string, subject: RegExp, patienceMs = 30_000): Promise<ReceivedMail> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const found = (await this.to(address)).filter((mail) => subject.test(mail.subject)).at(-1);
      if (found !== undefined) return found;
      if (Date.now() > until) throw new Error(`no mail like ${String(subject)} to ${address}`);
      await sleep(200);
    }
  }

  /**
   * Begun before the act that asks for a code; what it returns reads the six digits of the newest mail since then.
   * An older code, of an act before or of a journey's first try, does not count.
   */
  async codeTo(address: string): Promise<() => Promise<string>> {
    const known = new Set((await this.to(address)).map(({ id }) => id));
    return async () => {
      const until = Date.now() + 30_000;
      for (;;) {
        const fresh = (await this.to(address)).filter(({ id }) => !known.has(id));
        const codes = fresh.flatMap(({ text }) => /\b\d{3} ?\d{3}\b/.exec(text) ?? []);
        const newest = codes.at(-1);
        if (newest !== undefined) return newest.replace(' ', '');
        if (Date.now() > until) throw new Error(`no new code came to ${address}`);
        await sleep(200);
      }
    };
  }

  private async ask(query: string): Promise<ReceivedMail[]> {
    const response = await fetch(`${this.url}/email${query}`);
    return (await response.json()) as ReceivedMail[];
  }
}
