import {
  marketCreate,
  marketList,
  marketMoveInput,
  marketOverview,
  marketSettingsChange,
  deskRoutes,
  type MarketCreate,
  type MarketList,
  type MarketMoveInput,
  type MarketOverview,
  type MarketSettingsChange,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeMarketSettings } from './change-market-settings';
import { CreateMarket } from './create-market';
import { MarketQueries } from './market-queries';
import { MoveMarketPhase } from './move-market-phase';

@ApiTags('Desk: markets')
@Controller()
export class MarketController {
  constructor(
    private readonly queries: MarketQueries,
    private readonly createMarket: CreateMarket,
    private readonly changeSettings: ChangeMarketSettings,
    private readonly movePhase: MoveMarketPhase,
  ) {}

  @Needs('markets:desk')
  @Answers(marketList)
  @Get(deskRoutes.deskMarkets)
  all(): Promise<MarketList> {
    return this.queries.all();
  }

  @Needs('markets:desk')
  @Answers(marketOverview, 201)
  @Post(deskRoutes.deskMarkets)
  create(
    @Body({ schema: marketCreate }) input: MarketCreate,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<MarketOverview> {
    return this.createMarket.create(input, staff);
  }

  @Needs('markets:desk')
  @Answers(marketOverview)
  @Get(deskRoutes.deskMarket)
  one(@Param('slug') slug: string): Promise<MarketOverview> {
    return this.queries.one(slug);
  }

  @Needs('markets:desk')
  @Answers(marketOverview)
  @Put(deskRoutes.deskMarket)
  change(
    @Param('slug') slug: string,
    @Body({ schema: marketSettingsChange }) input: MarketSettingsChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<MarketOverview> {
    return this.changeSettings.change(slug, input, staff);
  }

  @Needs('markets:desk')
  @Answers(marketOverview)
  @HttpCode(200)
  @Post(deskRoutes.deskMarketPhase)
  move(
    @Param('slug') slug: string,
    @Body({ schema: marketMoveInput }) input: MarketMoveInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<MarketOverview> {
    return this.movePhase.move(slug, input, staff);
  }
}
