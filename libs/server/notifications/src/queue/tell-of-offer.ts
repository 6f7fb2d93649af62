import type { MailPurpose, OutboxKind } from '@dabei/contracts';
import { Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { QueueMail } from './queue-mail';

interface OfferRow {
  bundle_id: string;
  channel: 'mail' | 'phone' | 'letter';
  household_id: string;
  registration_id: string;
}

type OfferNews = Extract<MailPurpose, 'place-offered' | 'offer-accepted' | 'offer-expired'>;

const isOfferNews = (kind: OutboxKind): kind is OfferNews & OutboxKind =>
  kind === 'place-offered' || kind === 'offer-accepted' || kind === 'offer-expired';

/** An offer and its end: one mail for siblings who are offered together. */
@HandlesOutbox('place-offered', 'offer-accepted', 'offer-expired')
export class TellOfOffer implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly queueMail: QueueMail,
  ) {}

  async handle(kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    if (!isOfferNews(kind)) return;
    const offerId = String(payload['offerId']);
    const offer = await this.read(offerId);
    if (offer === null) return;
    await this.queueMail.queue({
      purpose: kind,
      householdId: offer.household_id,
      about: [offer.bundle_id],
      subjectIds: { offerId },
      registrationId: offer.registration_id,
      withoutMail: this.withoutMail(kind, offer),
    });
  }

  /** An offer by phone is a task already, and its answer was given on the phone. */
  private withoutMail(purpose: OfferNews, { channel }: OfferRow): 'phone' | 'nothing' {
    return purpose === 'offer-accepted' || channel === 'phone' ? 'nothing' : 'phone';
  }

  private read(offerId: string): Promise<OfferRow | null> {
    return this.database.row<OfferRow>(
      `select o.bundle_id, o.channel, r.household_id, r.id as registration_id
       from place_offer o join registration r on r.id = o.registration_id where o.id = ?`,
      [offerId],
    );
  }
}
