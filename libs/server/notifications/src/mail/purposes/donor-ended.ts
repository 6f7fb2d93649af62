import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { donorFacts, type DonorFacts } from '../donor-facts';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { whomToAsk } from '../phrases';

/** `other-gift`: somebody else's gift came first; `some-gift`: one came, and nobody knows whose. */
const enders = z.enum(['donor', 'office', 'time', 'other-gift', 'some-gift']);

interface Ended extends DonorFacts {
  by: z.infer<typeof enders>;
}

function notesOf(by: Ended['by']): string[] {
  switch (by) {
    case 'donor':
      return [];
    case 'other-gift':
      return ['not-bought', 'bring-it'];
    case 'some-gift':
      return ['was-yours', 'not-bought', 'bring-it'];
    default:
      return ['bring-anyway'];
  }
}

/** A promise is over: taken back by the donor or the office, or its day has passed. */
export const donorEnded = declareMail({
  ids: z.object({ pledgeId: uuid, by: enders }),
  async load(reader, { pledgeId, by }): Promise<Ended | null> {
    const facts = await donorFacts(
      reader,
      "p.id = ? and p.promised_until is not null and p.state in ('cancelled', 'lapsed')",
      [pledgeId],
    );
    return facts === null ? null : { ...facts, by };
  },
  compose({ by, wishes }, frame) {
    const { t } = frame.voice;
    const number = String(wishes[0]?.number ?? '');
    return {
      subject: t(`mail.donor-ended.${by}.subject`, { number }),
      status: [t(`mail.donor-ended.${by}.status`, { number })],
      notes: notesOf(by).map((note) => t(`mail.donor-ended.${note}`, { number })),
      events: [],
      buttons: [{ label: t('mail.donor-ended.button'), href: webAddress(frame, 'wunschbaum') }],
      closing: [whomToAsk(frame)],
    };
  },
});
