import { Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { QueueMail } from './queue-mail';

interface BasketRow {
  household_id: string;
  channel: 'family' | 'office';
  confirmed: boolean;
  registration_id: string | null;
  reinstated: number;
}

/**
 * One mail per basket, once it counts. While the code is missing the mail with the code says so; a basket nobody
 * confirmed ends in silence: an address nobody proved gets no second mail.
 */
@HandlesOutbox('basket-confirmed')
export class TellOfBasket implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly queueMail: QueueMail,
  ) {}

  async handle(_kind: string, payload: Record<string, string | number>): Promise<void> {
    const basketId = String(payload['basketId']);
    const basket = await this.read(basketId);
    if (basket?.confirmed === true) await this.confirmed(basketId, basket);
  }

  private async confirmed(basketId: string, basket: BasketRow): Promise<void> {
    await this.queueMail.queue({
      purpose: 'registration-confirmed',
      householdId: basket.household_id,
      // an undone cancellation is told anew
      about: [basketId, ...(basket.reinstated > 0 ? [String(basket.reinstated)] : [])],
      subjectIds: { basketId },
      registrationId: basket.registration_id,
      // somebody entered it with the family at the counter or on the phone
      withoutMail: basket.channel === 'office' && basket.reinstated === 0 ? 'nothing' : 'phone',
    });
  }

  private read(basketId: string): Promise<BasketRow | null> {
    return this.database.row<BasketRow>(
      `select b.household_id, b.channel, b.confirmed_at is not null as confirmed,
         (select r.id from registration r where r.basket_id = b.id order by r.id limit 1)
           as registration_id,
         (select count(*)::int from audit_line a join registration r on r.id = a.subject_id
          where r.basket_id = b.id and a.action = 'registration-reinstated') as reinstated
       from basket b where b.id = ?`,
      [basketId],
    );
  }
}
