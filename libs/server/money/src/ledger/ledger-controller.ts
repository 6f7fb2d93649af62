import {
  ledgerPeriod,
  ledgerSums,
  deskRoutes,
  type LedgerPeriod,
  type LedgerSums,
} from '@dabei/contracts';
import {
  Answers,
  AnswersFile,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ExportLedger } from './export-ledger';
import { LedgerQueries } from './ledger-queries';

/** What the town's treasurer gets: references, amounts, taxes, receipts. */
@ApiTags('Desk: money')
@Controller()
export class LedgerController {
  constructor(
    private readonly queries: LedgerQueries,
    private readonly exportLedger: ExportLedger,
  ) {}

  @Needs('money:export')
  @Answers(ledgerSums)
  @Get(deskRoutes.deskLedger)
  sums(@Query({ schema: ledgerPeriod }) period: LedgerPeriod): Promise<LedgerSums> {
    return this.queries.sums(period);
  }

  @Needs('money:export')
  @AnswersFile('text/csv')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskLedgerCsv)
  async csv(
    @Query({ schema: ledgerPeriod }) period: LedgerPeriod,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.exportLedger.csv(period, staff), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="kasse-${period.from}-${period.until}.csv"`,
    });
  }
}
