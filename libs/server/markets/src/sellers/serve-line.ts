import type { LineServed } from '@dabei/contracts';
import { Clock, Database, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { GiveNext } from '../bookings/give-next';
import { lockAllPitches } from '../bookings/pitch-lock';
import { lockedMarket } from '../market/lock-market';

/** The office lets the line be served now, also at night and where it gives the pitches itself. */
@Injectable()
export class ServeLine {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly giveNext: GiveNext,
  ) {}

  async serve(slug: string, { accountId }: StaffCaller): Promise<LineServed> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await lockedMarket(em, slug);
      await lockAllPitches(em, market.id);
      return { offers: await this.giveNext.serve(em, market.id, now, { byOffice: accountId }) };
    });
  }
}
