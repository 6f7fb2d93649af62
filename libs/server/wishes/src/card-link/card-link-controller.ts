import { cardStatus, routes, type CardStatus } from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActOnOwnCard } from './act-on-own-card';
import { CardStatusQueries } from './card-status-queries';

/** The code on a paper card. */
@ApiTags('Wish tree')
@Controller()
export class CardLinkController {
  constructor(
    private readonly queries: CardStatusQueries,
    private readonly ownCard: ActOnOwnCard,
  ) {}

  @Needs('public:read')
  @Answers(cardStatus)
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  @Get(routes.treeCard)
  read(@Param('secret') secret: string): Promise<CardStatus> {
    return this.queries.read(secret);
  }

  @Needs('public:write')
  @Answers(cardStatus)
  @HttpCode(200)
  @Post(routes.treeCardTake)
  async take(@Param('secret') secret: string): Promise<CardStatus> {
    await this.ownCard.act(secret, 'take');
    return this.queries.read(secret);
  }

  @Needs('public:write')
  @Answers(cardStatus)
  @HttpCode(200)
  @Post(routes.treeCardBack)
  async back(@Param('secret') secret: string): Promise<CardStatus> {
    await this.ownCard.act(secret, 'back');
    return this.queries.read(secret);
  }
}
