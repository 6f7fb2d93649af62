import {
  cardReminder,
  cardReminderInput,
  cardStatus,
  routes,
  type CardReminder,
  type CardReminderInput,
  type CardStatus,
} from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActOnOwnCard } from './act-on-own-card';
import { CardStatusQueries } from './card-status-queries';
import { RemindHolder } from './remind-holder';

/** The code on a paper card. */
@ApiTags('Wish tree')
@Controller()
export class CardLinkController {
  constructor(
    private readonly queries: CardStatusQueries,
    private readonly ownCard: ActOnOwnCard,
    private readonly remindHolder: RemindHolder,
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

  @Needs('public:write')
  @Answers(cardReminder)
  @HttpCode(200)
  @Post(routes.treeCardRemind)
  remind(
    @Param('secret') secret: string,
    @Body({ schema: cardReminderInput }) input: CardReminderInput,
    @Ip() network: string,
  ): Promise<CardReminder> {
    return this.remindHolder.remind(secret, input, network);
  }
}
