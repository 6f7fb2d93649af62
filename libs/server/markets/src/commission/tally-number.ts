import type { NumberTallyInput } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { BillOwedFee } from './bill-owed-fee';
import { neededCommission } from './commission-facts';
import { moveNumbers } from './move-numbers';
import { lockNumbers } from './number-room';

interface Row {
  id: string;
  state: string;
  version: number;
  paidOut: boolean;
}

/** What is counted of a number, typed at the desk: first what was brought, later what was sold and for how much. */
@Injectable()
export class TallyNumber {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly owed: BillOwedFee,
    private readonly audit: Audit,
  ) {}

  async tally(slug: string, input: NumberTallyInput, { accountId }: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    const { number, itemsBrought, itemsSold, turnoverCents, version } = input;
    await this.database.transact(async (em) => {
      const market = await neededCommission(em, { slug });
      const { id: marketId } = market;
      await lockNumbers(em, marketId);
      const [row] = await rowsIn<Row>(
        em,
        `select id, state, version, paid_out_on is not null as "paidOut" from seller_number
         where market_id = ? and number = ? and state in ('confirmed', 'brought', 'settled')`,
        [marketId, number],
      );
      if (row === undefined) throw new DomainError('conflict', { reason: 'number-not-given' });
      if (row.version !== version) throw new DomainError('changed-meanwhile');
      if (row.paidOut) throw new DomainError('conflict', { reason: 'already-paid-out' });
      await rowsIn(
        em,
        'update seller_number set items_brought = ?, items_sold = ?, turnover_cents = ? where id = ?',
        [itemsBrought, itemsSold, turnoverCents, row.id],
      );
      if (row.state === 'confirmed') await moveNumbers(em, [row.id], 'bring');
      if (row.state === 'settled') await moveNumbers(em, [row.id], 'reopen');
      if (itemsSold !== null) await moveNumbers(em, [row.id], 'settle');
      const by = { actorId: accountId, now };
      await this.owed.bill(em, market, { numberId: row.id }, by);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action: 'seller-number-counted',
        subjectType: 'market',
        subjectId: marketId,
        details: { number, brought: itemsBrought, sold: itemsSold, cents: turnoverCents },
      });
      await em.flush();
    });
  }
}
