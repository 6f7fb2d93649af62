import {
  giftPot,
  potCorrection,
  potDonated,
  potDonation,
  deskRoutes,
  treeQuery,
  uuid,
  type GiftPot,
  type PotCorrection,
  type PotDonated,
  type PotDonation,
  type TreeQuery,
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
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GiveMoney } from './give-money';
import { PotQueries } from './pot-queries';

/** The pot: money for gifts nobody brings. */
@ApiTags('Wish tree: gifts')
@Controller()
export class PotController {
  constructor(
    private readonly queries: PotQueries,
    private readonly money: GiveMoney,
  ) {}

  @Needs('wishes:desk')
  @Answers(giftPot)
  @Get(deskRoutes.deskPot)
  pot(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<GiftPot> {
    return this.queries.read(campaign);
  }

  @Needs('wishes:desk')
  @Answers(potDonated)
  @HttpCode(200)
  @Post(deskRoutes.deskPotDonation)
  give(
    @Body({ schema: potDonation }) input: PotDonation,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<PotDonated> {
    return this.money.give(input, staff);
  }

  @Needs('wishes:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskPotReceipt)
  async receipt(@Param('id', { schema: uuid }) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.queries.receipt(id), {
      type: 'application/pdf',
      disposition: 'inline; filename="quittung.pdf"',
    });
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskPotCorrection)
  correct(
    @Body({ schema: potCorrection }) input: PotCorrection,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.money.correct(input, staff);
  }
}
