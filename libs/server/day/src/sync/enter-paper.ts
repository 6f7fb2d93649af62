import type { DayPaperTicks, DaySynced } from '@dabei/contracts';
import { Clock, type StaffCaller, uuidv7 } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { SheetReader } from '../access/sheet-access';
import { SyncDay } from './sync-day';

/** The ticks of a paper sheet, entered afterwards: the same taps, made by the server. */
@Injectable()
export class EnterPaper {
  constructor(
    private readonly clock: Clock,
    private readonly sync: SyncDay,
  ) {}

  async enter(
    sheet: { eventId: string; day: string },
    { present, missed }: DayPaperTicks,
    reader: SheetReader,
    staff: StaffCaller,
  ): Promise<DaySynced> {
    const at = (await this.clock.now()).toISOString();
    const tap = (kind: 'check-in' | 'miss') => (registrationId: string) => ({
      id: uuidv7(),
      at,
      registrationId,
      kind,
    });
    const actions = [...present.map(tap('check-in')), ...missed.map(tap('miss'))];
    const sent = { deviceId: 'from-paper', actions, reads: [], counts: [], notes: [] };
    return this.sync.sync(sheet, sent, reader, staff);
  }
}
