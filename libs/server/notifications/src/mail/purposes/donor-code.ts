import { uuid } from '@dabei/contracts';
import { claimCodeOf } from '@dabei/server/platform';
import { listText, momentText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';

interface CodeFacts {
  basketId: string;
  code: string;
  numbers: readonly string[];
  until: Date;
  /** Left with a paper card: only the reminder is at stake. */
  withCard: boolean;
}

/** To a donor who pressed "Diesen Wunsch erfüllen". Nothing of the wish: nobody has proven the address yet. */
export const donorCode = declareMail({
  ids: z.object({ basketId: uuid }),
  async load({ database, sealer, now }, { basketId }): Promise<CodeFacts | null> {
    const rows = await database.rows<{ number: number; until: string; withCard: boolean }>(
      `select w.number, to_json(b.expires_at)#>>'{}' as until, p.channel = 'card' as "withCard"
       from pledge_basket b join pledge p on p.basket_id = b.id and p.state = 'held'
         join tree_wish w on w.id = p.wish_id
       where b.id = ? and b.confirmed_at is null and b.expires_at > ? order by w.number`,
      [basketId, now],
    );
    const [first] = rows;
    if (first === undefined) return null;
    return {
      basketId,
      code: claimCodeOf(sealer, basketId),
      numbers: rows.map(({ number }) => String(number)),
      until: new Date(first.until),
      withCard: first.withCard,
    };
  },
  compose({ basketId, code, numbers, until, withCard }, frame) {
    const { t, language } = frame.voice;
    const wishes = { count: numbers.length, numbers: listText(numbers, language) };
    // behind the # nothing reaches a server or its logs
    const fragment = new URLSearchParams({
      basket: basketId,
      code,
      ...(withCard ? { karte: '1' } : {}),
    }).toString();
    return {
      subject: t('mail.donor-code.subject', wishes),
      status: [t('mail.donor-code.status'), t('mail.donor-code.code', { code })],
      notes: [
        t(`mail.donor-code.${withCard ? 'until-card' : 'until'}`, {
          ...wishes,
          deadline: momentText(until, frame.voice),
        }),
        t('mail.donor-code.link-changes-nothing'),
      ],
      events: [],
      buttons: [
        {
          label: t('mail.button.enter-code'),
          href: `${webAddress(frame, 'wunschbaum/code')}#${fragment}`,
        },
      ],
      closing: [t('mail.donor-code.not-you')],
    };
  },
});
