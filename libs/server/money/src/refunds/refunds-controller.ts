import {
  refundList,
  refundOrder,
  deskRoutes,
  uuid,
  type RefundList,
  type RefundOrder,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BeginRefunds } from './begin-refunds';
import { RefundQueries } from './refund-queries';

/** Money that goes back to many at once. */
@ApiTags('Desk: money')
@Controller()
export class RefundsController {
  constructor(
    private readonly queries: RefundQueries,
    private readonly beginRefunds: BeginRefunds,
  ) {}

  @Needs('money:desk')
  @Answers(refundList)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskRefunds)
  list(@Param('group', { schema: uuid }) group: string): Promise<RefundList> {
    return this.queries.of(group);
  }

  @Needs('money:desk')
  @Answers(refundList)
  @HttpCode(200)
  @Post(deskRoutes.deskRefunds)
  async begin(
    @Param('group', { schema: uuid }) group: string,
    @Body({ schema: refundOrder }) order: RefundOrder,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<RefundList> {
    await this.beginRefunds.begin(group, order, staff);
    return this.queries.of(group);
  }
}
