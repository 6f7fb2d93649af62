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
      await this.remember(wanted, sheet.children, reader, staff, now);
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
    children: DaySheet['children'],
    reader: SheetReader,
    staff: StaffCaller,
    now: Date,
  ): Promise<void> {
    const by = { actor: reader, actorId: staff.accountId };
    const read = children.filter(({ health }) => health !== null);
    await this.database.transact((em) => {
      this.audit.write(em, now, {
        ...by,
        action,
        subjectType: 'event',
        subjectId: eventId,
        details: { day, health: withHealth, townDevice, children: children.length },
      });
      // each family's own history says that its words were read
      for (const { registrationId } of read)
        this.audit.write(em, now, {
          ...by,
          action: 'health-read',
          subjectType: 'registration',
          subjectId: registrationId,
        });
      return Promise.resolve();
    });
  }
}
