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
import { QueueMail } from './queue-mail';

const person = z.object({ email: z.string().nullable() });

interface Addressee {
  householdId: string | null;
  sealed: string | null;
  keyId: string | null;
  language: string;
}

/** A price or a time that is another one now; what stayed is not said. */
function movedNews({ priceCents, newSetUp }: Record<string, unknown>): Record<string, string> {
  return {
    ...(typeof priceCents === 'number' ? { priceCents: String(priceCents) } : {}),
    ...(newSetUp === true ? { setUp: 'new' } : {}),
  };
}

/** What becomes of a booking is told to its seller once; who left no address is phoned by the office, from its list. */
@HandlesOutbox(
  'pitch-claimed',
  'pitch-booked',
  'pitch-waiting',
  'pitch-ticket',
  'pitch-offered',
  'pitch-fewer-asked',
  'pitch-changed',
  'pitch-called-off',
  'pitch-ended',
)
export class TellSellers implements OutboxHandler {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly nudge: MailNudge,
    private readonly queueMail: QueueMail,
  ) {}

  async handle(kind: OutboxKind, payload: Record<string, unknown>): Promise<void> {
    const bookingId = String(payload['bookingId']);
    switch (kind) {
      case 'pitch-claimed':
        return this.nudgeCode(bookingId);
      case 'pitch-booked':
        return this.tell('market-booked', bookingId, String(payload['at']));
      case 'pitch-waiting':
        // after a draw it is news again
        return this.tell('market-waiting', bookingId, payload['after'] === 'draw' ? 'draw' : '');
      case 'pitch-ticket':
        return this.tell('market-ticket', bookingId);
      case 'pitch-offered':
        return this.tell('market-offer', bookingId, String(payload['until']));
      case 'pitch-fewer-asked':
        return this.tell('market-fewer', bookingId);
      case 'pitch-changed':
        return this.tell(
          'market-moved',
          bookingId,
          String(payload['planVersion']),
          movedNews(payload),
        );
      case 'pitch-called-off':
        return this.tell('market-called-off', bookingId);
      default:
        return this.tell('market-ended', bookingId, String(payload['at']), {
          by: String(payload['by']),
        });
    }
  }

  /** The code was written with the claim itself, to the address that was typed; it only has to go out now. */
  private async nudgeCode(bookingId: string): Promise<void> {
    const mail = await this.database.row<{ id: string }>(
      'select id from mail where dedupe_key = ?',
      [dedupeKeyOf({ purpose: 'market-code', about: [bookingId] })],
    );
    if (mail !== null) await this.nudge.nudge(mail.id);
  }

  private async tell(
    purpose: MailPurpose,
    bookingId: string,
    occasion = '',
    more: Record<string, string> = {},
  ): Promise<void> {
    const seller = await this.database.row<Addressee>(
      `select s.household_id as "householdId", encode(s.sealed, 'hex') as sealed, s.key_id as "keyId", s.language
       from pitch_booking b join seller s on s.id = b.seller_id where b.id = ?`,
      [bookingId],
    );
    if (seller === null) return;
    // the same message twice is one mail; back on an earlier pitch is news
    const about = [bookingId, occasion];
    const subjectIds = { bookingId, ...more };
    const { householdId } = seller;
    if (householdId !== null) {
      // nobody is called for the name of a lot
      const withoutMail = purpose === 'market-ticket' ? 'letter' : 'phone';
      await this.queueMail.queue({ purpose, householdId, about, subjectIds, withoutMail });
      return;
    }
    const to = this.addressOf(seller);
    if (to === null) return;
    const now = await this.clock.now();
    const row = { purpose, to, language: seller.language, subjectIds };
    const mailId = await this.database.transact((em) =>
      writeMail(em, this.config, { ...row, dedupeKey: dedupeKeyOf({ purpose, about }) }, now),
    );
    if (mailId !== null) await this.nudge.nudge(mailId);
  }

  /** Opened only here, to stand in the row of the mail until that is erased. */
  private addressOf({ sealed, keyId }: Addressee): string | null {
    if (sealed === null || keyId === null) return null;
    const opened = this.sealer.open(Buffer.from(sealed, 'hex'), keyId);
    return person.parse(JSON.parse(opened)).email;
  }
}
