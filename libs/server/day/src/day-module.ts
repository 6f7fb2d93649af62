import { Module } from '@nestjs/common';
import { ClearanceQueries } from './access/clearance-queries';
import { SheetAccess } from './access/sheet-access';
import { DayController } from './day-controller';
import { DayDesk } from './day-desk';
import { DayOfficeController } from './day-office-controller';
import { DayPapersController } from './day-papers-controller';
import { TownDevices } from './devices/town-devices';
import { PrintSheets } from './paper/print-sheets';
import { BarPickUp } from './sheet/bar-pick-up';
import { DayChildQueries } from './sheet/day-child-queries';
import { DayEventQueries } from './sheet/day-event-queries';
import { IncidentQueries } from './sheet/incident-queries';
import { OpenedAnswers } from './sheet/opened-answers';
import { PresenceQueries } from './sheet/presence-queries';
import { ReadHealth } from './sheet/read-health';
import { ReadSheet } from './sheet/read-sheet';
import { SheetParts } from './sheet/sheet-parts';
import { SheetReads } from './sheet-reads';
import { ApplyMove } from './sync/apply-move';
import { EnterPaper } from './sync/enter-paper';
import { KeepHappening } from './sync/keep-happening';
import { SyncDay } from './sync/sync-day';
import { SyncParts } from './sync/sync-parts';

/** The day of an event: day sheet, who is there, who fetches whom. */
@Module({
  controllers: [DayController, DayPapersController, DayOfficeController],
  providers: [
    ClearanceQueries,
    SheetAccess,
    DayDesk,
    SheetReads,
    DayEventQueries,
    DayChildQueries,
    OpenedAnswers,
    PresenceQueries,
    IncidentQueries,
    ReadSheet,
    SheetParts,
    ReadHealth,
    BarPickUp,
    SyncDay,
    SyncParts,
    ApplyMove,
    KeepHappening,
    EnterPaper,
    PrintSheets,
    TownDevices,
  ],
})
export class DayModule {}
