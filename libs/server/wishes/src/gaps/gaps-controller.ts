import {
  gapMove,
  gapMoved,
  giftGaps,
  giftPurchases,
  purchaseInput,
  purchaseText,
  purchaseUndo,
  deskRoutes,
  treeQuery,
  uuid,
  type GapMove,
  type GapMoved,
  type GiftGaps,
  type GiftPurchases,
  type PurchaseInput,
  type PurchaseText,
  type PurchaseUndo,
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
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BuyGift } from './buy-gift';
import { CloseGaps } from './close-gaps';
import { GapQueries } from './gap-queries';
import { PrintPurchases } from './print-purchases';
import { PurchaseQueries } from './purchase-queries';
import { UndoPurchase } from './undo-purchase';
import { WritePurchaseText } from './write-purchase-text';

/** What is missing, and how it comes after all. */
@ApiTags('Wish tree: gifts')
@Controller()
export class GapsController {
  constructor(
    private readonly gapQueries: GapQueries,
    private readonly closeGaps: CloseGaps,
    private readonly purchaseQueries: PurchaseQueries,
    private readonly printPurchases: PrintPurchases,
    private readonly buyGift: BuyGift,
    private readonly undoPurchase: UndoPurchase,
    private readonly writeText: WritePurchaseText,
  ) {}

  @Needs('wishes:desk')
  @Answers(giftGaps)
  @Get(deskRoutes.deskGaps)
  gaps(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<GiftGaps> {
    return this.gapQueries.read(campaign);
  }

  @Needs('wishes:desk')
  @Answers(gapMoved)
  @HttpCode(200)
  @Post(deskRoutes.deskGaps)
  close(
    @Body({ schema: gapMove }) input: GapMove,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<GapMoved> {
    return this.closeGaps.close(input, staff);
  }

  @Needs('wishes:desk')
  @Answers(giftPurchases)
  @Get(deskRoutes.deskPurchases)
  purchases(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<GiftPurchases> {
    return this.purchaseQueries.read(campaign);
  }

  @Needs('wishes:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskPurchasesPdf)
  async list(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<StreamableFile> {
    return new StreamableFile(await this.printPurchases.print(campaign), {
      type: 'application/pdf',
      disposition: 'inline; filename="einkaufsliste.pdf"',
    });
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskPurchase)
  buy(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: purchaseInput }) input: PurchaseInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.buyGift.buy(id, input, staff);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskPurchaseUndo)
  undo(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: purchaseUndo }) input: PurchaseUndo,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.undoPurchase.undo(id, input, staff);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.deskPurchaseText)
  describe(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: purchaseText }) input: PurchaseText,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.writeText.write(id, input, staff);
  }
}
