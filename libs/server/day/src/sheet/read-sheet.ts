import type { DaySheet } from '@dabei/contracts';
import { sheetCopyEndsAt } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { SheetReader } from '../access/sheet-access';
import { SheetParts } from './sheet-parts';

export interface SheetWanted {
  eventId: string;
  day: string;
  /** With the words of health data: for a device of the town, or for paper that was asked to carry them. */
  withHealth: boolean;
  townDevice: boolean;
  /** What the audit line calls it. */
  action: 'day-sheet-opened' | 'day-sheet-printed';
}

/** The day sheet as screen, device and paper show it. Words of health data on it are written down. */
@Injectable()
export class ReadSheet {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly parts: SheetParts,
  ) {}

  async read(wanted: SheetWanted, reader: SheetReader, staff: StaffCaller): Promise<DaySheet> {
    const now = await this.clock.now();
    const { eventId, day, withHealth, townDevice } = wanted;
    const sheet = await this.parts.of(eventId, day, withHealth);
    if (withHealth || wanted.action === 'day-sheet-printed')
      await this.remember(wanted, sheet.children.length, reader, staff, now);
    return {
      now: now.toISOString(),
      expiresAt: sheetCopyEndsAt(day, this.config.townZone).toISOString(),
      ...sheet,
      townDevice,
      mayBar: staff.permissions.includes('desk:families'),
    };
  }

  private async remember(
    { eventId, day, withHealth, townDevice, action }: SheetWanted,
    children: number,
    reader: SheetReader,
    staff: StaffCaller,
    now: Date,
  ): Promise<void> {
    await this.database.transact((em) => {
      this.audit.write(em, now, {
        actor: reader,
        actorId: staff.accountId,
        action,
        subjectType: 'event',
        subjectId: eventId,
        details: { day, health: withHealth, townDevice, children },
      });
      return Promise.resolve();
    });
  }
}
