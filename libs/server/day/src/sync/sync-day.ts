import type { DaySync, DaySynced } from '@dabei/contracts';
import { healthEraseOn } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { lastDayOf } from '../access/on-sheet';
import type { SheetReader } from '../access/sheet-access';
import { SyncParts } from './sync-parts';

/**
 * What a device did since it last had network: taps, looks at health data, counts, notes. All of it in one
 * transaction behind a lock of the sheet; each thing once, whoever sends it how often (issue 3 §6).
 */
@Injectable()
export class SyncDay {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly parts: SyncParts,
  ) {}

  async sync(
    sheet: { eventId: string; day: string },
    sent: DaySync,
    reader: SheetReader,
    staff: StaffCaller,
  ): Promise<DaySynced> {
    const now = await this.clock.now();
    const pickUps = await this.parts.pickUpsFor(sent);
    const { accountId } = staff;
    const results = await this.database.transact(async (em) => {
      const lastDay = await lastDayOf(em, sheet.eventId, sheet.day, this.config.townZone);
      await lockSheet(em, sheet);
      const { deviceId } = sent;
      const eraseOn = healthEraseOn(lastDay);
      const context = { em, ...sheet, now, eraseOn, reader, accountId, deviceId, pickUps };
      return this.parts.apply(context, sent);
    });
    return { now: now.toISOString(), results, ...(await this.parts.standOf(sheet)) };
  }
}

/** Devices of the same sheet come one after the other, and so does who marks the same registrations. */
async function lockSheet(
  em: EntityManager,
  { eventId, day }: { eventId: string; day: string },
): Promise<void> {
  await rowsIn(em, 'select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${eventId}/${day}`]);
}
