import { CloseForgottenTree } from './closing/close-forgotten-tree';
import { EraseDueTrees } from './closing/erase-due-trees';
import { EraseTree } from './closing/erase-tree';
import { FigureQueries } from './figures/figure-queries';
import { TreeFiguresController } from './figures/tree-figures-controller';
import { BuyGift } from './gaps/buy-gift';
import { CloseGaps } from './gaps/close-gaps';
import { GapQueries } from './gaps/gap-queries';
import { GapsController } from './gaps/gaps-controller';
import { PrintPurchases } from './gaps/print-purchases';
import { UndoPurchase } from './gaps/undo-purchase';
import { PurchaseQueries } from './gaps/purchase-queries';
import { WritePurchaseText } from './gaps/write-purchase-text';
import { CallNumber } from './handover/call-number';
import { HandOver } from './handover/hand-over';
import { HandoverController } from './handover/handover-controller';
import { HandoverPlanController } from './handover/handover-plan-controller';
import { HandoverQueries } from './handover/handover-queries';
import { MakeBatches } from './handover/make-batches';
import { NotCollected } from './handover/not-collected';
import { PlanSlots } from './handover/plan-slots';
import { PrintHandover } from './handover/print-handover';
import { GiftsController } from './intake/gifts-controller';
import { LookUpGift } from './intake/look-up-gift';
import { ReceiveTour } from './intake/receive-tour';
import { SetAside } from './intake/set-aside';
import { ShelfQueries } from './intake/shelf-queries';
import { TakeIn } from './intake/take-in';
import { ThankDonors } from './intake/thank-donors';
import { UndoIntake } from './intake/undo-intake';
import { UseGift } from './intake/use-gift';
import { GiveMoney } from './pot/give-money';
import { PotController } from './pot/pot-controller';
import { PotQueries } from './pot/pot-queries';

/** Gifts: intake, shelf, gaps, the pot, handing over, figures. */
export const giftsControllers = [
  GiftsController,
  GapsController,
  PotController,
  HandoverController,
  HandoverPlanController,
  TreeFiguresController,
];

export const giftsProviders = [
  LookUpGift,
  TakeIn,
  UndoIntake,
  SetAside,
  UseGift,
  ReceiveTour,
  ShelfQueries,
  GapQueries,
  CloseGaps,
  PurchaseQueries,
  PrintPurchases,
  BuyGift,
  UndoPurchase,
  WritePurchaseText,
  PotQueries,
  GiveMoney,
  HandoverQueries,
  PlanSlots,
  MakeBatches,
  CallNumber,
  HandOver,
  NotCollected,
  PrintHandover,
  FigureQueries,
  EraseTree,
];

/** What the worker does for them. */
export const giftsJobs = [ThankDonors, EraseTree, CloseForgottenTree, EraseDueTrees];
