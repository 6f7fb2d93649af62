import { AnswerByPhone } from './assign/answer-by-phone';
import { AssignPitches } from './assign/assign-pitches';
import { AssignmentBooks } from './assign/assignment-books';
import { CancelBooking } from './assign/cancel-booking';
import { MarketBookingsController } from './assign/market-bookings-controller';
import { ReinstateBooking } from './assign/reinstate-booking';
import { SwapPitches } from './assign/swap-pitches';
import { DrawMarket } from './draw/draw-market';
import { GiveNumbersByLot } from './draw/give-numbers-by-lot';
import { GivePitchesByLot } from './draw/give-pitches-by-lot';
import { MarketDrawController } from './draw/market-draw-controller';
import { MarketDrawQueries } from './draw/market-draw-queries';
import { SealMarketDraw } from './draw/seal-market-draw';
import { ChangeMarketSettings } from './market/change-market-settings';
import { CreateMarket } from './market/create-market';
import { MarketController } from './market/market-controller';
import { MarketQueries } from './market/market-queries';
import { MoveMarketPhase } from './market/move-market-phase';
import { EnterSeller } from './sellers/enter-seller';
import { EntryBooks } from './sellers/entry-books';
import { SeeLicence } from './sellers/see-licence';
import { SellerListQueries } from './sellers/seller-list-queries';
import { SellersController } from './sellers/sellers-controller';
import { ServeLine } from './sellers/serve-line';

/** The market at the desk: settings, phases, sellers, who stands where. */
export const deskControllers = [
  MarketController,
  SellersController,
  MarketBookingsController,
  MarketDrawController,
];

export const deskProviders = [
  MarketQueries,
  CreateMarket,
  ChangeMarketSettings,
  MoveMarketPhase,
  SellerListQueries,
  EntryBooks,
  EnterSeller,
  SeeLicence,
  ServeLine,
  AssignmentBooks,
  AssignPitches,
  SwapPitches,
  CancelBooking,
  ReinstateBooking,
  AnswerByPhone,
  MarketDrawQueries,
  SealMarketDraw,
  DrawMarket,
  GivePitchesByLot,
  GiveNumbersByLot,
];
