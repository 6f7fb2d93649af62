import { localDateOf } from '@dabei/domain';
import { CONFIG, Sealer, changeBill, rowsIn, type Config } from '@dabei/server/platform';
import { translatorFor } from '@dabei/words';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { payingSeller } from '../sellers/paying-seller';
import type { CommissionFacts } from './commission-facts';
import { settlementOf, type CountedRow } from './settled-number';

interface Row extends CountedRow {
  id: string;
  number: number;
  sellerId: string;
  state: string;
}

interface By {
  actorId: string;
  now: Date;
}

/** The part of the fee that the sold things did not cover is owed like everything else: on a bill, with time to pay it. */
@Injectable()
export class BillOwedFee {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly sealer: Sealer,
  ) {}

  /** After a number was counted, opened again or its rules changed; only the difference is charged. Under `lockNumbers`. */
  async bill(
    em: EntityManager,
    market: CommissionFacts,
    of: { numberId: string } | 'every-number',
    by: By,
  ): Promise<void> {
    const numbers = await rowsIn<Row>(
      em,
      `select id, number, seller_id as "sellerId", state, circle, items_brought as "itemsBrought",
         items_sold as "itemsSold", turnover_cents as "turnoverCents"
       from seller_number n where market_id = ? and (state = 'settled' or exists (select 1 from bill_position p
         where p.subject_type = 'seller-number' and p.subject_id = n.id))
         ${of === 'every-number' ? '' : 'and id = ?'} order by seller_id, id`,
      [market.id, ...(of === 'every-number' ? [] : [of.numberId])],
    );
    for (const number of numbers) await this.charge(em, market, number, by);
  }

  private async charge(
    em: EntityManager,
    market: CommissionFacts,
    { id, number, sellerId, state, ...counted }: Row,
    { actorId, now }: By,
  ): Promise<void> {
    const { t } = await translatorFor('de', 'commission');
    const settled = state === 'settled' ? settlementOf(counted, market) : null;
    const cents = settled?.feeOwedCents ?? 0;
    const words = t('commission.bill.owed', { number });
    await changeBill(
      em,
      {
        ...(await payingSeller(em, this.sealer, sellerId)),
        group: { type: 'market', id: market.id },
        title: market.title,
        heldOn: market.heldOn,
        subject: { type: 'seller-number', id },
        positions: [{ kind: 'fee', words, quantity: 1, cents, vat: 'none' }],
        actorId,
        reason: t('commission.bill.again'),
      },
      localDateOf(now, this.config.townZone),
    );
  }
}
