import {
  deskRoutes,
  tableFile,
  tableFormats,
  type TableFile,
  type TableFormat,
} from '@dabei/contracts';
import { AnswersFile, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ExportTable } from './export-table';

const format = { schema: z.enum(tableFormats) };
const types: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

@ApiTags('Desk: tables')
@Controller()
export class TablesController {
  constructor(private readonly exportTable: ExportTable) {}

  @Needs('table:export')
  @AnswersFile('application/octet-stream')
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.deskTable)
  async file(
    @Param('format', format) as: TableFormat,
    @Body({ schema: tableFile }) table: TableFile,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    const disposition = `attachment; filename="${table.table}.${as}"`;
    return new StreamableFile(await this.exportTable.export(table, as, staff), {
      type: types[as],
      disposition,
    });
  }
}
