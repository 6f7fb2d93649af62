import {
  Clock,
  Database,
  PlatformModule,
  chooseQueueBackend,
  type Config,
} from '@dabei/server/platform';
import { createTestDatabase, testConfig } from '@dabei/server/testing';
import { Module, type INestApplicationContext, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CancelRegistration } from '../cancel/cancel-registration';
import { ReinstateRegistration } from '../cancel/reinstate-registration';
import { FinishTask } from '../desk/finish-task';
import { CheckBasket } from '../press/check-basket';
import { OfferQueries } from '../waiting-list/offer-queries';
import { ConfirmBaskets } from '../confirm/confirm-baskets';
import { ConfirmDraw } from '../draw/confirm-draw';
import { WriteDraw } from '../draw/write-draw';
import { CancelEvent } from '../events/cancel-event';
import { ChangeCapacity } from '../events/change-capacity';
import { PlaceLock } from '../places/place-lock';
import { ReleaseExpiredHolds } from '../places/release-expired-holds';
import { ExpireHolds } from '../press/expire-holds';
import { PressBasket } from '../press/press-basket';
import { PressFamilyBasket } from '../press/press-family-basket';
import { WriteLine } from '../press/write-line';
import { PeopleQueries } from '../across/people-queries';
import { BulkActs } from '../bulk/bulk-acts';
import { BulkQueries } from '../bulk/bulk-queries';
import { PreviewBulk } from '../bulk/preview-bulk';
import { ResumeBulk } from '../bulk/resume-bulk';
import { RunBulk } from '../bulk/run-bulk';
import { StartBulk } from '../bulk/start-bulk';
import { StopBulk } from '../bulk/stop-bulk';
import { ConfirmByPhone } from '../confirm/confirm-by-phone';
import { MarkRegistration } from '../desk/mark-registration';
import { BillRegistrations } from '../fees/bill-registrations';
import { FindFees } from '../fees/find-fees';
import { FollowBill } from '../fees/follow-bill';
import { RegistrationMoney } from '../fees/registration-money';
import { MoveRegistration } from '../moves/move-registration';
import { PreviewMove } from '../moves/preview-move';
import { FewerSeats } from '../waiting-list/fewer-seats';
import { LineQueries } from '../waiting-list/line-queries';
import { MakeOffer } from '../waiting-list/make-offer';
import { OfferByHand } from '../waiting-list/offer-by-hand';
import { PlaceByHand } from '../waiting-list/place-by-hand';
import { AcceptFewer } from '../waiting-list/accept-fewer';
import { AnswerOffer } from '../waiting-list/answer-offer';
import { ExpireOffers } from '../waiting-list/expire-offers';
import { ServeAllLines } from '../waiting-list/serve-all-lines';
import { ServeLine } from '../waiting-list/serve-line';
import { MergeFamilies } from '../merge/merge-families';
import { MergePreviews } from '../merge/merge-preview';
import { AbsenceNotes } from '../not-coming/absence-notes';
import { NotComingLinks } from '../not-coming/not-coming-links';
import { NotComingQueries } from '../not-coming/not-coming-queries';
import { TellNotComing } from '../not-coming/tell-not-coming';
import { Town } from './a-town';

const useCases = [
  MergeFamilies,
  MergePreviews,
  AbsenceNotes,
  NotComingLinks,
  NotComingQueries,
  TellNotComing,
  ReleaseExpiredHolds,
  PressBasket,
  PressFamilyBasket,
  WriteLine,
  ConfirmBaskets,
  CancelRegistration,
  ReinstateRegistration,
  AnswerOffer,
  AcceptFewer,
  MakeOffer,
  ServeLine,
  ServeAllLines,
  ExpireOffers,
  ExpireHolds,
  ChangeCapacity,
  CancelEvent,
  ConfirmDraw,
  WriteDraw,
  FinishTask,
  CheckBasket,
  OfferQueries,
  PeopleQueries,
  ConfirmByPhone,
  MarkRegistration,
  RegistrationMoney,
  BillRegistrations,
  FindFees,
  FollowBill,
  LineQueries,
  OfferByHand,
  PlaceByHand,
  FewerSeats,
  PreviewMove,
  MoveRegistration,
  PreviewBulk,
  StartBulk,
  StopBulk,
  BulkQueries,
  BulkActs,
  RunBulk,
  ResumeBulk,
];

export interface RunningRegistrations {
  app: INestApplicationContext;
  database: Database;
  databaseUrl: string;
  town: Town;
  at: (instant: string) => Promise<void>;
  /** How often PostgreSQL had to break a circle of waiting transactions. */
  deadlocks: () => Promise<number>;
  stop: () => Promise<void>;
}

export interface StartOptions {
  /** Another process on the same database. */
  databaseUrl?: string;
  /** For control runs: what happens without the lock. */
  lock?: PlaceLock;
  config?: Partial<Config>;
}

/** The engine on a database of its own, without HTTP. */
export async function startRegistrations(
  options: StartOptions = {},
): Promise<RunningRegistrations> {
  const test = options.databaseUrl === undefined ? await createTestDatabase() : null;
  const config = testConfig(options.databaseUrl ?? test?.url ?? '', options.config);
  chooseQueueBackend(config);
  const lock: Provider = options.lock ? { provide: PlaceLock, useValue: options.lock } : PlaceLock;
  @Module({ imports: [PlatformModule.forRoot(config)], providers: [lock, ...useCases] })
  class Registrations {}
  const app = await NestFactory.createApplicationContext(Registrations, { logger: false });
  const database = app.get(Database);
  const clock = app.get(Clock);
  return {
    app,
    database,
    databaseUrl: config.databaseUrl,
    town: new Town(database),
    at: (instant) => clock.move(new Date(instant)),
    deadlocks: async () => {
      const row = await database.row<{ deadlocks: string }>(
        'select deadlocks from pg_stat_database where datname = current_database()',
      );
      return Number(row?.deadlocks ?? 0);
    },
    stop: async () => {
      await app.close();
      await test?.drop();
    },
  };
}
