import type { TableFile, TableFormat } from '@dabei/contracts';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  printPdf,
  type Config,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import { translatorFor } from '@dabei/words';
import { Inject, Injectable } from '@nestjs/common';
import { tableCsv } from './table-csv';
import { tablePaper } from './table-paper';
import { tableXlsx } from './table-xlsx';

/** Makes a file of what is seen and writes down which table, which filter and how many rows left the house. */
@Injectable()
export class ExportTable {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async export(table: TableFile, format: TableFormat, staff: StaffCaller): Promise<Buffer> {
    const now = await this.clock.now();
    const file = await this.write(table, format, now);
    await this.database.transact((em) => {
      this.audit.write(em, now, {
        actor: staff.permissions.includes('desk:read') ? 'office' : 'organiser',
        actorId: staff.accountId,
        action: 'exported',
        subjectType: 'table',
        subjectId: uuidv7(),
        details: {
          table: table.table,
          format,
          filter: table.filterCodes.join(' '),
          rows: table.rows.length,
          columns: table.columns.length,
        },
      });
      return Promise.resolve();
    });
    return file;
  }

  private async write(table: TableFile, format: TableFormat, now: Date): Promise<Buffer> {
    const { townZone } = this.config;
    if (format === 'csv') return tableCsv(table, townZone);
    if (format === 'xlsx') return tableXlsx(table, townZone);
    const { t } = await translatorFor('de', 'time', 'overview');
    return printPdf(tablePaper(table, { language: 'de', t }, townZone, now));
  }
}
