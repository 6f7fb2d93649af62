import type { DaySheet } from '@dabei/contracts';
import { Clock, Database, notFound, printPdf, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { SheetReader } from '../access/sheet-access';
import { DayEventQueries } from '../sheet/day-event-queries';
import { ReadSheet } from '../sheet/read-sheet';
import { dayPaper } from './day-paper';
import { dayVoice } from './day-voice';
import { doorSign } from './door-sign';

/** The paper of a day. Words of health data stand on it only when asked for, and that is written down. */
@Injectable()
export class PrintSheets {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: DayEventQueries,
    private readonly sheets: ReadSheet,
  ) {}

  /** One day of an event, or all of them. */
  async ofEvent(
    eventId: string,
    day: string | null,
    withHealth: boolean,
    reader: SheetReader,
    staff: StaffCaller,
  ): Promise<Buffer> {
    const days = day === null ? await this.daysOf(eventId) : [day];
    return this.print(
      days.map((one) => ({ eventId, day: one })),
      withHealth,
      reader,
      staff,
    );
  }

  /** Every sheet of a day, then a sign for the door of each event (product rule 6). */
  async everything(day: string, withHealth: boolean, staff: StaffCaller): Promise<Buffer> {
    const { events } = await this.events.mine(day, staff);
    const wanted = events.map(({ eventId }) => ({ eventId, day }));
    return this.print(wanted, withHealth, 'office', staff, true);
  }

  private async print(
    wanted: readonly { eventId: string; day: string }[],
    withHealth: boolean,
    reader: SheetReader,
    staff: StaffCaller,
    withSigns = false,
  ): Promise<Buffer> {
    const sheets: DaySheet[] = [];
    for (const one of wanted) {
      const asked = { ...one, withHealth, townDevice: false, action: 'day-sheet-printed' } as const;
      sheets.push(await this.sheets.read(asked, reader, staff));
    }
    const voice = await dayVoice();
    const paper = dayPaper(sheets, await this.clock.now(), voice);
    const signs = withSigns ? sheets.flatMap(({ event }) => doorSign(event, voice)) : [];
    const content = [...paper.content, ...signs];
    const nothing = [{ text: voice.t('day.paper.nothing') }];
    const count = withSigns ? sheets.length : 0;
    return printPdf({
      ...paper,
      content: content.length > 0 ? content : nothing,
      // who stands before a door need not give the sign back
      foot: (page, pages) => (page > pages - count ? '' : paper.foot(page, pages - count)),
    });
  }

  private async daysOf(eventId: string): Promise<string[]> {
    const known = await this.database.row('select 1 from event where id = ?', [eventId]);
    if (known === null) throw notFound();
    return this.events.daysOf(eventId);
  }
}
