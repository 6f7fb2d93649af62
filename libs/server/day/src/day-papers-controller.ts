import { localDate, deskRoutes, routes, uuid } from '@dabei/contracts';
import { AnswersFile, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SheetAccess } from './access/sheet-access';
import { PrintSheets } from './paper/print-sheets';

const withHealth = { schema: z.enum(['true', 'false']).default('false') };

const pdf = (content: Buffer, name: string): StreamableFile =>
  new StreamableFile(content, {
    type: 'application/pdf',
    disposition: `inline; filename="${name}.pdf"`,
  });

@ApiTags('Day: papers')
@Controller()
export class DayPapersController {
  constructor(
    private readonly access: SheetAccess,
    private readonly sheets: PrintSheets,
  ) {}

  /** All days of one event. */
  @Needs('desk:registrations')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskDaySheet)
  async allDays(
    @Param('id', { schema: uuid }) eventId: string,
    @Query('health', withHealth) health: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    const opened = health === 'true' && staff.permissions.includes('desk:health');
    return pdf(await this.sheets.ofEvent(eventId, null, opened, 'office', staff), 'tagesliste');
  }

  @Needs('day:sheet')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(routes.daySheetPdf)
  async oneDay(
    @Param('id', { schema: uuid }) eventId: string,
    @Param('day', { schema: localDate }) day: string,
    @Query('health', withHealth) health: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    const reader = await this.access.readerOf(eventId, staff);
    // a companion's phone is private: there the words are read one by one, and never kept as a file
    const opened = health === 'true' && reader !== 'companion';
    const file = await this.sheets.ofEvent(eventId, day, opened, reader, staff);
    return pdf(file, `tagesliste-${day}`);
  }

  /** Sheets and signs of a day with one press. */
  @Needs('desk:read')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(routes.dayEverything)
  async everything(
    @Param('day', { schema: localDate }) day: string,
    @Query('health', withHealth) health: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    const opened = health === 'true' && staff.permissions.includes('desk:health');
    return pdf(await this.sheets.everything(day, opened, staff), `tag-${day}`);
  }
}
