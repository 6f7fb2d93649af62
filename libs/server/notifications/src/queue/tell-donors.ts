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

interface Order {
  purpose: MailPurpose;
  about: readonly string[];
  subjectIds: Record<string, string>;
}

const ofBasket = 'd.id = (select donor_id from pledge_basket where id = ?)';
const ofPledge = 'd.id = (select donor_id from pledge where id = ?)';

/** What becomes of a promise is told to its donor; who left no address is phoned by the office, from its list. */
@HandlesOutbox('wishes-claimed', 'wishes-promised', 'pledges-due', 'pledge-ended', 'gift-arrived')
export class TellDonors implements OutboxHandler {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly nudge: MailNudge,
  ) {}

  async handle(kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const { basketId, pledgeId, donorId, kind: when, day, by } = asText(payload);
    switch (kind) {
      case 'wishes-claimed':
        return this.tell(ofBasket, basketId, {
          purpose: 'donor-code',
          about: [basketId],
          subjectIds: { basketId },
        });
      case 'wishes-promised':
        return this.tell(ofBasket, basketId, {
          purpose: 'donor-promised',
          about: [basketId],
          subjectIds: { basketId },
        });
      case 'pledges-due':
        return this.tell('d.id = ?', donorId, {
          purpose: 'donor-reminder',
          about: [donorId, when, day],
          subjectIds: { donorId, kind: when },
        });
      case 'pledge-ended':
        return this.tell(ofPledge, pledgeId, {
          purpose: 'donor-ended',
          about: [pledgeId],
          subjectIds: { pledgeId, by },
        });
      default:
        return this.tell(ofPledge, pledgeId, {
          purpose: 'donor-thanks',
          about: [pledgeId],
          subjectIds: { pledgeId },
        });
    }
  }

  /** The address is opened only here, to stand in the row of the mail until that is erased. */
  private async tell(where: string, id: string, order: Order): Promise<void> {
    const donor = await this.database.row<Addressee>(
      `select encode(d.sealed, 'hex') as sealed, d.key_id as "keyId", d.language from donor d where ${where}`,
      [id],
    );
    if (donor === null) return;
    const opened = this.sealer.open(Buffer.from(donor.sealed, 'hex'), donor.keyId);
    const { email } = person.parse(JSON.parse(opened));
    if (email === null) return;
    const now = await this.clock.now();
    const { purpose, about, subjectIds } = order;
    const row = { purpose, to: email, language: donor.language, subjectIds };
    const mailId = await this.database.transact((em) =>
      writeMail(em, this.config, { ...row, dedupeKey: dedupeKeyOf({ purpose, about }) }, now),
    );
    if (mailId !== null) await this.nudge.nudge(mailId);
  }
}

type Texts = Record<'basketId' | 'pledgeId' | 'donorId' | 'kind' | 'day' | 'by', string>;

const asText = (payload: Record<string, string | number>): Texts =>
  Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)])) as Texts;
