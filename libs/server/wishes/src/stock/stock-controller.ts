import {
  deskRoutes,
  stockCounted,
  stockMended,
  stockToCount,
  uuid,
  type StockCounted,
  type StockMended,
  type StockToCount,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CountStock } from './count-stock';
import { StockQueries } from './stock-queries';

@ApiTags('Desk: wish tree')
@Controller()
export class StockController {
  constructor(
    private readonly queries: StockQueries,
    private readonly countStock: CountStock,
  ) {}

  @Needs('wishes:desk')
  @Answers(stockToCount)
  @Get(deskRoutes.deskTreeStock)
  read(@Param('id', { schema: uuid }) id: string): Promise<StockToCount> {
    return this.queries.read(id);
  }

  @Needs('wishes:desk')
  @Answers(stockMended)
  @HttpCode(200)
  @Post(deskRoutes.deskTreeStock)
  count(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: stockCounted }) input: StockCounted,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StockMended> {
    return this.countStock.count(id, input, staff);
  }
}
