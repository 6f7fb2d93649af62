import { uuid } from '@dabei/contracts';
import { numberCodeOf } from '@dabei/server/platform';
import { momentText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';

interface CodeFacts {
  numberId: string;
  code: string;
  title: string;
  number: number | null;
  until: Date;
}

/** To somebody who asked for a seller number: the code that makes it theirs. */
export const numberCode = declareMail({
  ids: z.object({ numberId: uuid }),
  async load({ database, sealer, now }, { numberId }): Promise<CodeFacts | null> {
    const row = await database.row<{ title: string; number: number | null; until: string }>(
      `select m.title, n.number, to_json(n.hold_until)#>>'{}' as until
       from seller_number n join market m on m.id = n.market_id
       where n.id = ? and n.state in ('held', 'queued') and n.hold_until > ?`,
      [numberId, now],
    );
    if (row === null) return null;
    const { title, number, until } = row;
    return {
      numberId,
      code: numberCodeOf(sealer, numberId),
      title,
      number,
      until: new Date(until),
    };
  },
  compose({ numberId, code, title, number, until }, frame) {
    const { t } = frame.voice;
    const which = { number: number === null ? 'none' : String(number), title };
    // behind the # nothing reaches a server or its logs
    const fragment = new URLSearchParams({ nummer: numberId, code }).toString();
    return {
      subject: t('mail.market-number-code.subject', which),
      status: [t('mail.market-number-code.status'), t('mail.market-number-code.code', { code })],
      notes: [
        t('mail.market-number-code.until', { ...which, deadline: momentText(until, frame.voice) }),
        t('mail.market-number-code.link-changes-nothing'),
      ],
      events: [],
      buttons: [
        {
          label: t('mail.button.enter-code'),
          href: `${webAddress(frame, 'kleiderboerse/code')}#${fragment}`,
        },
      ],
      closing: [t('mail.market-number-code.not-you')],
    };
  },
});
