import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { childrenOf, ownRegistrations, whomToAsk } from '../phrases';

/**
 * A basket of a family whose address is known to be theirs expired. An address that nobody has confirmed is
 * not written to a second time; those baskets end in silence.
 */
export const holdExpired = declareMail({
  ids: z.object({ basketId: uuid }),
  async load({ lines, database }, { basketId }) {
    const known = await database.row(
      `select 1 as known from basket b
         join guardian g on g.household_id = b.household_id and g.email_confirmed_at is not null
       where b.id = ? limit 1`,
      [basketId],
    );
    const gone = (await lines.ofBasket(basketId)).filter(({ state }) => state === 'expired');
    return known !== null && gone.length > 0 ? gone : null;
  },
  compose(lines, frame) {
    const { t } = frame.voice;
    const children = childrenOf(lines, frame);
    return {
      subject: t('mail.hold-expired.subject', { children }),
      status: [t('mail.hold-expired.status', { children })],
      notes: [t('mail.hold-expired.again')],
      events: [],
      buttons: [ownRegistrations(frame)],
      closing: [whomToAsk(frame)],
    };
  },
});
