import {
  asideGifts,
  giftAside,
  giftGiveAway,
  giftIntake,
  giftLook,
  giftLooked,
  giftSetAside,
  giftShelf,
  giftStore,
  giftTaken,
  giftTour,
  giftToured,
  giftTours,
  giftUse,
  deskRoutes,
  shelfFilter,
  treeQuery,
  uuid,
  type AsideGifts,
  type GiftAside,
  type GiftGiveAway,
  type GiftIntake,
  type GiftLook,
  type GiftLooked,
  type GiftSetAside,
  type GiftShelf,
  type GiftStore,
  type GiftTaken,
  type GiftTour,
  type GiftToured,
  type GiftTours,
  type GiftUse,
  type ShelfFilter,
  type TreeQuery,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LookUpGift } from './look-up-gift';
import { ReceiveTour } from './receive-tour';
import { SetAside } from './set-aside';
import { ShelfQueries } from './shelf-queries';
import { TakeIn } from './take-in';
import { UndoIntake } from './undo-intake';
import { UseGift } from './use-gift';

/** The intake table and the shelf: a helper with a phone or a tablet, numbers only. */
@ApiTags('Wish tree: gifts')
@Controller()
export class GiftsController {
  constructor(
    private readonly lookUp: LookUpGift,
    private readonly takeIn: TakeIn,
    private readonly undoIntake: UndoIntake,
    private readonly setAside: SetAside,
    private readonly useGift: UseGift,
    private readonly receiveTour: ReceiveTour,
    private readonly queries: ShelfQueries,
  ) {}

  /** Asks by POST, so that what was read from a card stands in no address. */
  @Needs('wishes:gifts')
  @Answers(giftLooked)
  @HttpCode(200)
  @Post(deskRoutes.giftLook)
  look(@Body({ schema: giftLook }) input: GiftLook): Promise<GiftLooked> {
    return this.lookUp.look(input);
  }

  @Needs('wishes:gifts')
  @Answers(giftTaken)
  @HttpCode(200)
  @Post(deskRoutes.giftIntake)
  intake(
    @Body({ schema: giftIntake }) input: GiftIntake,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<GiftTaken> {
    return this.takeIn.takeIn(input, staff);
  }

  @Needs('wishes:gifts')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.giftUndo)
  undo(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.undoIntake.undo(id, staff);
  }

  @Needs('wishes:gifts')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.giftStore)
  store(
    @Body({ schema: giftStore }) input: GiftStore,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.takeIn.store(input, staff);
  }

  @Needs('wishes:gifts')
  @Answers(giftShelf)
  @Get(deskRoutes.giftShelf)
  shelf(@Query({ schema: shelfFilter }) filter: ShelfFilter): Promise<GiftShelf> {
    return this.queries.shelf(filter);
  }

  @Needs('wishes:gifts')
  @Answers(asideGifts)
  @Get(deskRoutes.giftAside)
  aside(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<AsideGifts> {
    return this.queries.aside(campaign);
  }

  @Needs('wishes:gifts')
  @Answers(giftSetAside)
  @HttpCode(200)
  @Post(deskRoutes.giftAside)
  put(
    @Body({ schema: giftAside }) input: GiftAside,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<GiftSetAside> {
    return this.setAside.set(input, staff);
  }

  @Needs('wishes:gifts')
  @Answers(giftTaken)
  @HttpCode(200)
  @Post(deskRoutes.giftUse)
  use(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: giftUse }) input: GiftUse,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<GiftTaken> {
    return this.useGift.use(id, input, staff);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.giftGiveAway)
  giveAway(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: giftGiveAway }) input: GiftGiveAway,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.useGift.giveAway(id, input, staff);
  }

  @Needs('wishes:gifts')
  @Answers(giftTours)
  @Get(deskRoutes.giftTour)
  tours(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<GiftTours> {
    return this.queries.tours(campaign);
  }

  @Needs('wishes:gifts')
  @Answers(giftToured)
  @HttpCode(200)
  @Post(deskRoutes.giftTour)
  tour(
    @Body({ schema: giftTour }) input: GiftTour,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<GiftToured> {
    return this.receiveTour.receive(input, staff);
  }
}
