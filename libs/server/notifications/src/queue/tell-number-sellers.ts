import type { MailPurpose, OutboxKind } from '@dabei/contracts';
import {
  CONFIG,
  Clock,
  Database,
  HandlesOutbox,
  MailNudge,
  Sealer,
  writeMail,
  type Config,
  type OutboxHandler,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';
import { z } from 'zod';
import { dedupeKeyOf } from './dedupe-key';

const person = z.object({ email: z.string().nullable() });

interface Addressee {
  sealed: string;
  keyId: string;
  language: string;
}

/** Sellers of a Kleiderbörse hear what becomes of their number; who left no address is called by the office. */
@HandlesOutbox('seller-number-held', 'seller-number-news', 'seller-number-called-off')
export class TellNumberSellers implements OutboxHandler {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly nudge: MailNudge,
  ) {}

  async handle(kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const numberId = String(payload['numberId']);
    const seller = await this.database.row<Addressee>(
      `select encode(s.sealed, 'hex') as sealed, s.key_id as "keyId", s.language
       from seller_number n join seller s on s.id = n.seller_id where n.id = ? and s.sealed is not null`,
      [numberId],
    );
    if (seller === null) return;
    // the address is opened only here, to stand in the row of the mail until that is erased
    const opened = this.sealer.open(Buffer.from(seller.sealed, 'hex'), seller.keyId);
    const { email } = person.parse(JSON.parse(opened));
    if (email === null) return;
    const now = await this.clock.now();
    const { purpose, occasion, more } = mailAbout(kind, payload);
    const subjectIds = { numberId, ...more };
    const row = { purpose, to: email, language: seller.language, subjectIds };
    const dedupeKey = dedupeKeyOf({ purpose, about: [numberId, ...occasion] });
    const mailId = await this.database.transact((em) =>
      writeMail(em, this.config, { ...row, dedupeKey }, now),
    );
    if (mailId !== null) await this.nudge.nudge(mailId);
  }
}

interface About {
  purpose: MailPurpose;
  /** The same occasion twice is one mail. */
  occasion: string[];
  more: Record<string, string>;
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
