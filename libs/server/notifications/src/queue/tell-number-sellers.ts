import type { MailPurpose, OutboxKind } from '@dabei/contracts';
import { HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { MailSeller } from './mail-seller';

/** Sellers of a Kleiderbörse hear what becomes of their number; who left no address is called by the office. */
@HandlesOutbox('seller-number-held', 'seller-number-news', 'seller-number-called-off')
export class TellNumberSellers implements OutboxHandler {
  constructor(private readonly mailSeller: MailSeller) {}

  async handle(kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const numberId = String(payload['numberId']);
    const { purpose, occasion, more } = mailAbout(kind, payload);
    await this.mailSeller.mail('seller_number', numberId, {
      purpose,
      about: [numberId, ...occasion],
      subjectIds: { numberId, ...more },
      withoutMail: more.what === 'ticket' ? 'letter' : 'phone',
    });
  }
}

interface About {
  purpose: MailPurpose;
  /** The same occasion twice is one mail. */
  occasion: string[];
  more: { what?: string };
}

function mailAbout(kind: OutboxKind, payload: Record<string, string | number>): About {
  const said = (name: string): string => String(payload[name]);
  if (kind === 'seller-number-held')
    return { purpose: 'market-number-code', occasion: [said('at')], more: {} };
  if (kind === 'seller-number-called-off')
    return { purpose: 'market-number-called-off', occasion: [], more: {} };
  const what = said('what');
  return { purpose: 'market-number-news', occasion: [what, said('occasion')], more: { what } };
}
