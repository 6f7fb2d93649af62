import type { MailPurpose, OutboxKind } from '@dabei/contracts';
import { Database, HandlesOutbox, MailNudge, type OutboxHandler } from '@dabei/server/platform';
import { dedupeKeyOf } from './dedupe-key';
import { MailSeller } from './mail-seller';

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
    private readonly database: Database,
    private readonly nudge: MailNudge,
    private readonly mailSeller: MailSeller,
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
    // the same message twice is one mail; back on an earlier pitch is news
    await this.mailSeller.mail('pitch_booking', bookingId, {
      purpose,
      about: [bookingId, occasion],
      subjectIds: { bookingId, ...more },
      // nobody is called for the name of a lot
      withoutMail: purpose === 'market-ticket' ? 'letter' : 'phone',
    });
  }
}
