import type { BoothScanned } from '@dabei/contracts';
import {
  Clock,
  Database,
  Limits,
  Sealer,
  rowsIn,
  secretHash,
  typedArrivalCode,
  type StaffCaller,
} from '@dabei/server/platform';
import { moveBooth } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockedBoothOnSquare } from '../facts/booth-locks';
import { neededDay, type CommunityDay } from '../facts/community-day';
import { boothDayRow } from './booth-day-rows';
import { closedBecause } from './day-gate';
import { MoveBoothOnDay } from './move-booth-on-day';

/** Somebody stands there with a code: whose booth it is, and that it is there. Two tablets at once are one arrival. */
@Injectable()
export class ScanBooth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly moves: MoveBoothOnDay,
  ) {}

  /** Only codes that are nobody's are counted; who guessed too often books no lucky hit either. */
  async scan(slug: string, code: string, staff: StaffCaller): Promise<BoothScanned> {
    const now = await this.clock.now();
    await this.limits.refuseSpent('arrival-code-per-account', staff.accountId);
    const scanned = await this.database.transact(async (em): Promise<BoothScanned | null> => {
      const day = await neededDay(em, slug);
      const id = await boothWithCode(em, day.id, code);
      return id === null ? null : this.come(em, { day, id, staff, now });
    });
    if (scanned !== null) return scanned;
    await this.limits.count('arrival-code-per-account', staff.accountId);
    return { outcome: 'refused', reason: 'unknown-code', booth: null };
  }

  private async come(
    em: EntityManager,
    { day, id, staff, now }: { day: CommunityDay; id: string; staff: StaffCaller; now: Date },
  ): Promise<BoothScanned> {
    const { booth } = await lockedBoothOnSquare(em, id);
    const row = await boothDayRow(em, this.sealer, id);
    const closed = closedBecause(day);
    if (closed !== null) return { outcome: 'refused', reason: closed, booth: row };
    if (booth.state === 'arrived') return { outcome: 'already', booth: row };
    if (moveBooth(booth.state, 'arrive').outcome === 'refused')
      return { outcome: 'refused', reason: 'not-in-this-state', booth: row };
    await this.moves.write(em, booth, 'arrive', { staff, now });
    return { outcome: 'arrived', booth: await boothDayRow(em, this.sealer, id) };
  }
}

async function boothWithCode(
  em: EntityManager,
  dayId: string,
  code: string,
): Promise<string | null> {
  const [row] = await rowsIn<{ id: string }>(
    em,
    'select id from booth where code_hash = ? and day_id = ?',
    [secretHash(typedArrivalCode(code)), dayId],
  );
  return row?.id ?? null;
}
