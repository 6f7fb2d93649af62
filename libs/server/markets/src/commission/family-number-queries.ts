import type { MySellerNumbers } from '@dabei/contracts';
import { Database, Sealer, numberToken } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

type Row = Omit<MySellerNumbers['numbers'][number], 'secret'> & { id: string };

/** The numbers of a family that is signed in, until their market is over. What was never confirmed is left out. */
@Injectable()
export class FamilyNumberQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async mine(householdId: string): Promise<MySellerNumbers> {
    const rows = await this.database.rows<Row>(
      `select n.id, n.state, n.number, m.title, m.held_on::text as "heldOn",
         to_char(m.opens_at, 'HH24:MI') as "opensAt", to_char(m.closes_at, 'HH24:MI') as "closesAt",
         m.called_off_at is not null as "calledOff"
       from seller_number n join seller s on s.id = n.seller_id join market m on m.id = n.market_id
       where s.household_id = ? and m.phase not in ('over', 'erased')
         and n.state not in ('held', 'queued', 'cancelled', 'expired')
       order by m.held_on, n.number nulls last, n.created_at`,
      [householdId],
    );
    return {
      numbers: rows.map(({ id, ...row }) => ({ secret: numberToken(this.sealer, id), ...row })),
    };
  }
}
