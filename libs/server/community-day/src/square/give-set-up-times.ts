import type { BoothSetUpView } from '@dabei/contracts';
import { boothSetUp, drivesIn } from '@dabei/domain';
import { Audit, Clock, Database, rowsIn, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { StoredBooth } from '../facts/booth';
import type { BoothCall } from '../facts/booth-call';
import { byNumber } from './by-number';
import { setUpView } from './set-up-view';
import { lockedSquare } from './square';

/** When booths drive in to unload, lane by lane. Who was told a time keeps it. */
@Injectable()
export class GiveSetUpTimes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async give(slug: string, staff: StaffCaller): Promise<BoothSetUpView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { day, call, square } = await lockedSquare(em, slug);
      const placed = square.booths.filter(({ state }) => state === 'placed');
      const { given, leftOver } = timesFor(placed, call);
      await rowsIn(
        em,
        `update booth b set set_up_at = r.at, version = b.version + 1
         from jsonb_to_recordset(?::jsonb) as r (id uuid, at time)
         where b.id = r.id and b.set_up_at is distinct from r.at`,
        [JSON.stringify(placed.map(({ id }) => ({ id, at: given.get(id) ?? null })))],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'booths-set-up',
        subjectType: 'community-day',
        subjectId: day.id,
        details: { given: given.size, leftOver: leftOver.length },
      });
      await em.flush();
      return setUpView(em, day.id);
    });
  }
}

/** Places are numbered from the way in, so the highest number of a lane drives in first. */
function timesFor(
  placed: readonly StoredBooth[],
  { setUpFrom, setUpUntil, setUpMinutes, laneCapacity }: BoothCall,
): ReturnType<typeof boothSetUp> {
  const farFirst = [...placed].sort((a, b) => byNumber(b, a));
  return boothSetUp(
    farFirst.map(({ id, street, needs, setUpAt, told }) => ({
      boothId: id,
      street: street ?? '',
      drivesIn: drivesIn(needs),
      fixedAt: told?.setUpAt === setUpAt ? setUpAt : null,
    })),
    { from: setUpFrom, until: setUpUntil, minutes: setUpMinutes, perSlot: laneCapacity },
  );
}
