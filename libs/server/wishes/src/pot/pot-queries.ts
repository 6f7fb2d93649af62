import type { GiftPot, PotEntryView } from '@dabei/contracts';
import { Database, Sealer, notFound, printPdf, rowsIn } from '@dabei/server/platform';
import { dayText, moneyText, translatorFor } from '@dabei/words';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { balanceOf } from './balance-of';

const giver = z.object({ name: z.string(), address: z.string() });

interface Receipt {
  cents: number;
  receiptNumber: number;
  onDay: string;
  title: string;
  sealed: string;
  keyId: string;
}

/** The lines of the pot without a name; the name stands on the receipt and nowhere else. */
@Injectable()
export class PotQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  read(slug: string | undefined): Promise<GiftPot> {
    return this.database.transact(async (em) => {
      const { id } = await neededTreeCampaign(em, slug);
      const entries = await rowsIn<PotEntryView>(
        em,
        `select e.id, e.kind, e.cents, e.on_day::text as "onDay", e.receipt_number as "receiptNumber", w.number
         from pot_entry e left join tree_wish w on w.id = e.wish_id where e.campaign_id = ?
         order by e.on_day desc, e.receipt_number desc nulls last, w.number, e.id limit 1000`,
        [id],
      );
      return { balanceCents: await balanceOf(em, id), entries };
    });
  }

  async receipt(id: string): Promise<Buffer> {
    const receipt = await this.database.row<Receipt>(
      `select e.cents, e.receipt_number as "receiptNumber", e.on_day::text as "onDay", k.title,
         encode(e.sealed, 'hex') as sealed, e.key_id as "keyId"
       from pot_entry e join tree_campaign k on k.id = e.campaign_id
       where e.id = ? and e.receipt_number is not null and e.sealed is not null`,
      [id],
    );
    if (receipt === null) throw notFound();
    const { sealed, keyId, cents, receiptNumber, onDay, title } = receipt;
    const { name, address } = giver.parse(
      JSON.parse(this.sealer.open(Buffer.from(sealed, 'hex'), keyId)),
    );
    const { t } = await translatorFor('de', 'gifts');
    const number = t('gifts.receipt.number', { number: receiptNumber });
    const amount = moneyText(cents, 'de');
    return printPdf({
      title: number,
      language: 'de',
      content: [
        { text: t('gifts.receipt.title'), style: 'title' },
        { text: number, margin: [0, 0, 0, 18] },
        { text: name, style: 'name' },
        { text: address, margin: [0, 0, 0, 18] },
        { text: t('gifts.receipt.thanks', { amount, day: dayText(onDay, 'de', 'long'), title }) },
        { text: t('gifts.receipt.use'), margin: [0, 10, 0, 40] },
        { text: t('gifts.receipt.signed'), style: 'small' },
      ],
      foot: () => t('gifts.receipt.foot'),
    });
  }
}
