import type {
  DayEvents,
  DayHealth,
  DayPaperTicks,
  DaySheet,
  DaySync,
  DaySynced,
} from '@dabei/contracts';
import type { StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { SheetAccess } from './access/sheet-access';
import { DayEventQueries } from './sheet/day-event-queries';
import { SheetReads } from './sheet-reads';
import { EnterPaper } from './sync/enter-paper';
import { SyncDay } from './sync/sync-day';

interface Sheet {
  eventId: string;
  day: string;
}

/** Everything somebody may do on a day, each behind the same question: may this person open this sheet? */
@Injectable()
export class DayDesk {
  constructor(
    private readonly access: SheetAccess,
    private readonly list: DayEventQueries,
    private readonly reads: SheetReads,
    private readonly syncs: SyncDay,
    private readonly paper: EnterPaper,
  ) {}

  events(day: string | undefined, staff: StaffCaller): Promise<DayEvents> {
    return this.list.mine(day, staff);
  }

  async sheet(sheet: Sheet, device: string | undefined, staff: StaffCaller): Promise<DaySheet> {
    const reader = await this.access.readerOf(sheet.eventId, staff);
    const townDevice = await this.reads.devices.isOne(device);
    const wanted = {
      ...sheet,
      withHealth: townDevice,
      townDevice,
      action: 'day-sheet-opened',
    } as const;
    return this.reads.sheets.read(wanted, reader, staff);
  }

  async health(eventId: string, registrationId: string, staff: StaffCaller): Promise<DayHealth> {
    const reader = await this.access.readerOf(eventId, staff);
    return this.reads.healths.read(eventId, registrationId, reader, staff);
  }

  async sync(sheet: Sheet, sent: DaySync, staff: StaffCaller): Promise<DaySynced> {
    const reader = await this.access.readerOf(sheet.eventId, staff);
    return this.syncs.sync(sheet, sent, reader, staff);
  }

  async ticks(sheet: Sheet, ticks: DayPaperTicks, staff: StaffCaller): Promise<DaySynced> {
    const reader = await this.access.readerOf(sheet.eventId, staff);
    return this.paper.enter(sheet, ticks, reader, staff);
  }
}
