import type { OwnNumber } from '@dabei/contracts';
import type { NumberCircle } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Sealer,
  billToken,
  notFound,
  rowsIn,
  type Config,
  type OwnLink,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { ticketOf } from '../draw/market-draw-facts';
import { neededCommission } from './commission-facts';
import { intakeTimeOf, intakeTimes } from './intake-times';
import { knownNumber } from './known-number';
import { peopleAhead } from './people-ahead';
import { publicCommissionView } from './public-commission';
import { settlementOf } from './settled-number';

interface Row {
  state: OwnNumber['state'];
  number: number | null;
  circle: NumberCircle;
  offerUntil: string | null;
  keepNumber: boolean;
  donateLeftovers: boolean;
  intakeAt: string | null;
  itemsBrought: number | null;
  itemsSold: number | null;
  turnoverCents: number | null;
  paidOutOn: string | null;
  billId: string | null;
}

/** A seller's own page: where it stands, when to hand in, what it gets. */
@Injectable()
export class OwnNumberQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async read(link: OwnLink): Promise<OwnNumber> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { id, marketId } = await knownNumber(em, this.sealer, link);
      const market = await neededCommission(em, { id: marketId });
      const row = await rowOf(em, id);
      const { state, number, circle, offerUntil, keepNumber, donateLeftovers } = row;
      const waits = state === 'waiting' && (market.allocation === 'choose' || market.drawn);
      return {
        market: await publicCommissionView(em, market, now),
        ...{ state, number, keepNumber, donateLeftovers },
        ahead: waits ? await peopleAhead(em, id) : null,
        draw: await ticketOf(em, { numberId: id }),
        offerUntil: offerUntil === null ? null : new Date(offerUntil).toISOString(),
        isHelper: circle === 'helper',
        intakeAt: intakeTimeOf(row.intakeAt, this.config.townZone),
        intakeTimes: await intakeTimes(em, market, this.config.townZone),
        itemsBrought: row.itemsBrought,
        itemsSold: row.itemsSold,
        // what is counted may still be counted again; it is said when the market is closed for this number
        settlement: state === 'settled' ? settlementOf(row, market) : null,
        paidOutOn: row.paidOutOn,
        bill: row.billId === null ? null : billToken(this.sealer, row.billId),
      };
    });
  }
}

async function rowOf(em: EntityManager, id: string): Promise<Row> {
  const [row] = await rowsIn<Row>(
    em,
    `select state, number, circle, to_json(offer_until)#>>'{}' as "offerUntil", keep_number as "keepNumber",
       donate_leftovers as "donateLeftovers", to_json(intake_at)#>>'{}' as "intakeAt",
       items_brought as "itemsBrought", items_sold as "itemsSold", turnover_cents as "turnoverCents",
       paid_out_on::text as "paidOutOn", (select b.id from bill_position p join bill b on b.id = p.bill_id
         where p.subject_type = 'seller-number' and p.subject_id = seller_number.id and b.open_cents > 0
         order by p.id desc limit 1) as "billId"
     from seller_number where id = ?`,
    [id],
  );
  if (row === undefined) throw notFound();
  return row;
}
