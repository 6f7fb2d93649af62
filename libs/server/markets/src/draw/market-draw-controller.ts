import {
  drawNumberInput,
  drawSealInput,
  marketDraw,
  publicMarketDraw,
  deskRoutes,
  routes,
  type DrawNumberInput,
  type DrawSealInput,
  type MarketDrawView,
  type PublicMarketDraw,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DrawMarket } from './draw-market';
import { MarketDrawQueries } from './market-draw-queries';
import { SealMarketDraw } from './seal-market-draw';

@ApiTags('Desk: markets')
@Controller()
export class MarketDrawController {
  constructor(
    private readonly queries: MarketDrawQueries,
    private readonly sealDraw: SealMarketDraw,
    private readonly drawMarket: DrawMarket,
  ) {}

  @Needs('markets:desk')
  @Answers(marketDraw)
  @Get(deskRoutes.deskMarketDraw)
  @Header('Cache-Control', 'no-store')
  read(@Param('slug') slug: string): Promise<MarketDrawView> {
    return this.queries.read(slug);
  }

  @Needs('markets:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskMarketDrawSeal)
  seal(
    @Body({ schema: drawSealInput }) input: DrawSealInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.sealDraw.seal(input, staff);
  }

  @Needs('markets:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskMarketDrawNumber)
  enter(
    @Body({ schema: drawNumberInput }) input: DrawNumberInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.drawMarket.enter(input, staff);
  }

  @Needs('public:read')
  @Answers(publicMarketDraw)
  @Get(routes.publicMarketDraw)
  forEverybody(@Param('slug') slug: string): Promise<PublicMarketDraw> {
    return this.queries.forEverybody(slug);
  }
}
