import {
  deskRoutes,
  swapBoard,
  swapStroke,
  type SwapBoard,
  type SwapStrokeInput,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SwapTable } from './swap-table';

@ApiTags('Desk: swap table')
@Controller()
export class SwapController {
  constructor(private readonly table: SwapTable) {}

  @Needs('markets:day')
  @Answers(swapBoard)
  @Get(deskRoutes.deskSwapTable)
  read(@Param('slug') slug: string): Promise<SwapBoard> {
    return this.table.read(slug);
  }

  @Needs('markets:day')
  @Answers(swapBoard)
  @HttpCode(200)
  @Post(deskRoutes.deskSwapTable)
  stroke(
    @Param('slug') slug: string,
    @Body({ schema: swapStroke }) input: SwapStrokeInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<SwapBoard> {
    return this.table.stroke(slug, input, staff);
  }
}
