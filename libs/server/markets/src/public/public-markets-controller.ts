import {
  publicMarket,
  publicMarkets,
  routes,
  type PublicMarket,
  type PublicMarkets,
} from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PublicMarketQueries } from './public-market-queries';

@ApiTags('Markets')
@Controller()
export class PublicMarketsController {
  constructor(private readonly queries: PublicMarketQueries) {}

  @Needs('public:read')
  @Answers(publicMarkets)
  @Get(routes.publicMarkets)
  list(): Promise<PublicMarkets> {
    return this.queries.list();
  }

  @Needs('public:read')
  @Answers(publicMarket)
  @Get(routes.publicMarket)
  read(@Param('slug') slug: string): Promise<PublicMarket> {
    return this.queries.read(slug);
  }
}
