import {
  billFilter,
  billList,
  billPatience,
  billView,
  lineBooked,
  lineToBook,
  deskRoutes,
  uuid,
  type BillFilter,
  type BillList,
  type BillPatience,
  type BillView,
  type LineBooked,
  type LineToBook,
} from '@dabei/contracts';
import {
  Answers,
  AnswersFile,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PrintMoney } from '../paper/print-money';
import { BillQueries } from './bill-queries';
import { BookLine } from './book-line';
import { ChangePatience } from './change-patience';

const lineId = z.string().regex(/^\d{1,18}$/);

/** Bills and payments of all actions. */
@ApiTags('Desk: money')
@Controller()
export class BillsController {
  constructor(
    private readonly queries: BillQueries,
    private readonly bookLine: BookLine,
    private readonly changePatience: ChangePatience,
    private readonly print: PrintMoney,
  ) {}

  /** What is searched for may be somebody's name and never stands in an address. */
  @Needs('money:desk')
  @Answers(billList)
  @HttpCode(200)
  @Post(deskRoutes.deskBills)
  list(@Body({ schema: billFilter }) filter: BillFilter): Promise<BillList> {
    return this.queries.list(filter);
  }

  @Needs('money:desk')
  @Answers(billView)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskBill)
  one(@Param('id', { schema: uuid }) id: string): Promise<BillView> {
    return this.queries.one(id);
  }

  @Needs('money:desk')
  @Answers(lineBooked)
  @HttpCode(200)
  @Post(deskRoutes.deskBillLines)
  book(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: lineToBook }) line: LineToBook,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<LineBooked> {
    return this.bookLine.book(id, line, staff);
  }

  @Needs('money:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskBillPatience)
  async patience(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: billPatience }) patience: BillPatience,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.changePatience.change(id, patience, staff);
  }

  @Needs('money:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskBillPdf)
  async pdf(@Param('id', { schema: uuid }) id: string): Promise<StreamableFile> {
    return asPdf(await this.print.bill(id), 'rechnung');
  }

  @Needs('money:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskReceiptPdf)
  async receipt(@Param('id', { schema: lineId }) id: string): Promise<StreamableFile> {
    return asPdf(await this.print.receipt(id), 'quittung');
  }
}

const asPdf = (file: Buffer, name: string): StreamableFile =>
  new StreamableFile(file, {
    type: 'application/pdf',
    disposition: `inline; filename="${name}.pdf"`,
  });
