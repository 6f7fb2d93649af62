import {
  cardActInput,
  cardsHung,
  cardsToHang,
  cardsToPrint,
  deskRoutes,
  treeCards,
  treeQuery,
  uuid,
  type CardActInput,
  type CardsHung,
  type CardsToHang,
  type CardsToPrint,
  type TreeCards,
  type TreeQuery,
} from '@dabei/contracts';
import {
  Answers,
  AnswersFile,
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
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PrintForShop } from '../keeper-link/print-for-shop';
import { ActAtDesk } from './act-at-desk';
import { CardQueries } from './card-queries';
import { HangCards } from './hang-cards';
import { PrintCards } from './print-cards';

const pdf = (content: Buffer, name: string): StreamableFile =>
  new StreamableFile(content, {
    type: 'application/pdf',
    disposition: `inline; filename="${name}.pdf"`,
  });

@ApiTags('Desk: wish tree')
@Controller()
export class CardsController {
  constructor(
    private readonly queries: CardQueries,
    private readonly printCards: PrintCards,
    private readonly hangCards: HangCards,
    private readonly desk: ActAtDesk,
    private readonly papers: PrintForShop,
  ) {}

  @Needs('wishes:desk')
  @Answers(treeCards)
  @Get(deskRoutes.deskTreeCards)
  read(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<TreeCards> {
    return this.queries.read(campaign);
  }

  @Needs('wishes:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.deskTreeCardsPdf)
  async print(
    @Body({ schema: cardsToPrint }) order: CardsToPrint,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.printCards.print(order, staff), 'wunschkarten');
  }

  @Needs('wishes:desk')
  @Answers(cardsHung)
  @HttpCode(200)
  @Post(deskRoutes.deskTreeCardsHang)
  hang(
    @Body({ schema: cardsToHang }) input: CardsToHang,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<CardsHung> {
    return this.hangCards.hang(input, staff);
  }

  @Needs('wishes:desk')
  @Answers(treeCards)
  @HttpCode(200)
  @Post(deskRoutes.deskTreeCardAct)
  async act(
    @Body({ schema: cardActInput }) input: CardActInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<TreeCards> {
    await this.desk.act(input, staff);
    return this.queries.read(input.campaign);
  }

  @Needs('wishes:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskKeeperSheet)
  async keeperSheet(@Param('id', { schema: uuid }) id: string): Promise<StreamableFile> {
    return pdf(await this.papers.keeperSheet(id), 'laden');
  }

  @Needs('wishes:gifts')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskDeliveryNote)
  async deliveryNote(@Param('id', { schema: uuid }) id: string): Promise<StreamableFile> {
    return pdf(await this.papers.deliveryNote(id), 'lieferschein');
  }
}
