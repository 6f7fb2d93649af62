import { Audit, Clock, Database, rowsIn, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededCommission } from './commission-facts';
import { lockNumbers } from './number-room';

/** What was counted in the tills, beside what the numbers add up to. */
@Injectable()
export class SetTill {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async set(slug: string, tillCents: number | null, { accountId }: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const { id } = await neededCommission(em, { slug });
      await lockNumbers(em, id);
      await rowsIn(em, 'update commission_rule set till_cents = ? where market_id = ?', [
        tillCents,
        id,
      ]);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action: 'commission-till-counted',
        subjectType: 'market',
        subjectId: id,
        details: { cents: tillCents },
      });
      await em.flush();
    });
  }
}
