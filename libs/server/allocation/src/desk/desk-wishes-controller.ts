import {
  deskWishInput,
  deskWishList,
  deskWishPage,
  deskRoutes,
  uuid,
  wishListFilter,
  wishSheetFound,
  wishSheetsInput,
  type DeskWishInput,
  type DeskWishList,
  type DeskWishPage,
  type WishListFilter,
  type WishSheetFound,
  type WishSheetsInput,
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
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { campaignSlug } from '../facts/campaign-slug';
import { FindSheet } from '../sheets/find-sheet';
import { PrintWishSheets } from '../sheets/print-wish-sheets';
import { DeskWishLists } from './desk-wish-list';
import { DeskWishQueries } from './desk-wish-queries';
import { EnterWishList } from './enter-wish-list';

@ApiTags('Desk: wishes')
@Controller()
export class DeskWishesController {
  constructor(
    private readonly queries: DeskWishQueries,
    private readonly lists: DeskWishLists,
    private readonly enterWishList: EnterWishList,
    private readonly printWishSheets: PrintWishSheets,
    private readonly findSheet: FindSheet,
  ) {}

  @Needs('desk:registrations')
  @Answers(deskWishPage)
  @Get(deskRoutes.deskWishes)
  page(@Query({ schema: wishListFilter }) filter: WishListFilter): Promise<DeskWishPage> {
    return this.queries.page(filter);
  }

  @Needs('desk:registrations')
  @Answers(deskWishList)
  @Get(deskRoutes.deskWishList)
  read(
    @Param('campaign', campaignSlug) slug: string,
    @Param('childId', { schema: uuid }) childId: string,
  ): Promise<DeskWishList> {
    return this.lists.read(slug, childId);
  }

  /** `reason` is required once the families' deadline is over. */
  @Needs('desk:registrations')
  @Answers(deskWishList)
  @Put(deskRoutes.deskWishList)
  enter(
    @Param('campaign', campaignSlug) slug: string,
    @Param('childId', { schema: uuid }) childId: string,
    @Body({ schema: deskWishInput }) input: DeskWishInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskWishList> {
    return this.enterWishList.enter(slug, childId, input, staff);
  }

  @Needs('desk:registrations')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.deskWishSheets)
  async sheets(
    @Param('campaign', campaignSlug) slug: string,
    @Body({ schema: wishSheetsInput }) input: WishSheetsInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.printWishSheets.print(slug, input, staff), {
      type: 'application/pdf',
      disposition: 'inline; filename="wunschboegen.pdf"',
    });
  }

  @Needs('desk:registrations')
  @Answers(wishSheetFound)
  @Get(deskRoutes.deskWishSheet)
  sheet(
    @Param('campaign', campaignSlug) slug: string,
    @Param('code', { schema: z.string().max(20) }) code: string,
  ): Promise<WishSheetFound> {
    return this.findSheet.find(slug, code);
  }
}
