import { Module } from '@nestjs/common';
import { WishAnswerQueries } from './answers/wish-answer-queries';
import { WishAnswersController } from './answers/wish-answers-controller';
import { DrawController } from './draw-view/draw-controller';
import { DrawQueries } from './draw-view/draw-queries';
import { DecideByHand } from './hands/decide-by-hand';
import { PublicDrawController } from './public/public-draw-controller';
import { PublicDrawQueries } from './public/public-draw-queries';
import { ForgetLastSeason } from './memory/forget-last-season';
import { LastSeasonController } from './memory/last-season-controller';
import { LastSeasonQueries } from './memory/last-season-queries';
import { CancelRun } from './runs/cancel-run';
import { RunQueries } from './runs/run-queries';
import { RunStanding } from './runs/run-standing';
import { RunTables } from './runs/run-tables';
import { StartRun } from './runs/start-run';
import { EnterNumber } from './seal/enter-number';
import { SealDraw } from './seal/seal-draw';
import { DeskWishLists } from './desk/desk-wish-list';
import { DeskWishQueries } from './desk/desk-wish-queries';
import { DeskWishesController } from './desk/desk-wishes-controller';
import { EnterWishList } from './desk/enter-wish-list';
import { ChangeGroupCode } from './groups/change-group-code';
import { JoinWishGroup } from './groups/join-wish-group';
import { LeaveWishGroup } from './groups/leave-wish-group';
import { MakeWishGroup } from './groups/make-wish-group';
import { RemoveWishFriend } from './groups/remove-wish-friend';
import { WishGroupsController } from './groups/wish-groups-controller';
import { FindSheet } from './sheets/find-sheet';
import { PrintWishSheets } from './sheets/print-wish-sheets';
import { HandIn } from './wishes/hand-in';
import { ReadWishes } from './wishes/read-wishes';
import { SaveWishList } from './wishes/save-wish-list';
import { SubmitWishLists } from './wishes/submit-wish-lists';
import { TakeOverList } from './wishes/take-over-list';
import { WishReceipts } from './wishes/wish-receipts';
import { WishViews } from './wishes/wish-views';
import { WishesController } from './wishes/wishes-controller';
import { WithdrawWishList } from './wishes/withdraw-wish-list';

/** Wish lists and the draw. */
@Module({
  controllers: [
    WishesController,
    WishGroupsController,
    DeskWishesController,
    LastSeasonController,
    WishAnswersController,
    DrawController,
    PublicDrawController,
  ],
  providers: [
    WishAnswerQueries,
    DrawQueries,
    RunQueries,
    RunTables,
    RunStanding,
    SealDraw,
    EnterNumber,
    DecideByHand,
    StartRun,
    CancelRun,
    PublicDrawQueries,
    WishViews,
    WishReceipts,
    ReadWishes,
    SaveWishList,
    WithdrawWishList,
    HandIn,
    SubmitWishLists,
    MakeWishGroup,
    JoinWishGroup,
    LeaveWishGroup,
    RemoveWishFriend,
    ChangeGroupCode,
    TakeOverList,
    DeskWishQueries,
    DeskWishLists,
    EnterWishList,
    LastSeasonQueries,
    ForgetLastSeason,
    PrintWishSheets,
    FindSheet,
  ],
})
export class AllocationModule {}
