export { Accounts, refuseAs, type SignInResult } from './access/accounts';
export { CurrentCaller, CurrentStaff, HouseholdId, SignedIn } from './access/caller';
export type { Caller, FamilyCaller, RequestWithCaller, StaffCaller } from './access/caller';
export { createStaffAccount, type NewStaff } from './access/create-staff-account';
export { Browser, headersWith } from './access/headers-with';
export { CodeMail } from './access/code-mail';
export { NEEDS, Needs } from './access/needs';
export { Admission, Admitted } from './admission/admitted';
export { refuseHidden, type OwnLink } from './access/own-link';
export { SecondFactors, factorModeSql } from './access/second-factors';
export {
  actorOf,
  addStaffAccount,
  endStaffSessions,
  removeSecondFactor,
  setOrganisations,
  setStaffPassword,
  staffSubject,
} from './access/staff-accounts';
export { asPrinted } from './access/printed-codes';
export { PassSessions } from './access/pass-sessions';
export { PermissionGuard } from './access/permission-guard';
export { setCookies } from './access/set-cookies';
export { Audit, type AuditEntry } from './audit/audit';
export { randomBytes, randomInt, randomUUID, uuidv7 } from './chance/chance';
export { Clock } from './clock/clock';
export { CONFIG, keyringOf, readConfig, type Config } from './config/config';
export { processConfig } from './config/process-config';
export { Database, ORM, rowsIn, sqlState, violatedConstraint } from './database/database';
export { grouped } from './database/grouped';
export { keepDrawInput, outdatedRuns, staysClosed } from './draw-input/draw-input';
export { HealthController } from './health/health-controller';
export { Letters, type LetterOrder, type LetterText } from './letters/letters';
export { Limits, type Budget } from './limits/limits';
export { writeMail, type MailRow } from './mail/write-mail';
export { MailNudge } from './mail/mail-nudge';
export type { BillOrder, BillSubject, NewBillPosition, WrittenBill } from './money/bill-order';
export { billFor, newestBillWith } from './money/bill-for';
export { bookPayment, type BookedAct, type MoneyAct } from './money/book-payment';
export type { BookedLine } from './money/booked-before';
export { creditPart, type PartialCredit } from './money/credit-part';
export { importPayment } from './money/import-payment';
export { nextReceipt } from './money/next-receipt';
export { openPayer, payerOfHousehold, sealPayer, type Payer } from './money/payer';
export { changeBill, changeBills, type BillChange } from './money/change-bill';
export { creditBill, creditBills, type Credit, type Credited } from './money/credit-bill';
export { lockBill, type LockedBill } from './money/lock-bill';
export { undoDeposit } from './money/undo-deposit';
export { writeBill } from './money/write-bill';
export { migrateDatabase } from './migrate/migrate';
export { OfficeQueries } from './office/office-queries';
export { HandlesOutbox, type OutboxHandler } from './outbox/handles-outbox';
export { Outbox } from './outbox/outbox';
export { printPdf, type Paper } from './pdf/print-pdf';
export { fullDay } from './pdf/full-day';
export { metresText } from './pdf/metres-text';
export { printedSheets, sheetTitle, type PaperSheet } from './pdf/paper-sheet';
export {
  legendKey,
  planCorner,
  planLayout,
  planPage,
  planPaperSizes,
  type PlanPaperSize,
} from './pdf/plan-page';
export { planSvg, type PaperPicture, type PaperPlan } from './pdf/plan-svg';
export { pt, scaleBar } from './pdf/scale-bar';
export { tickBox } from './pdf/tick-box';
export { howToPay, type Owed } from './money/how-to-pay';
export { moneyAccountOf } from './money/money-account-of';
export { cleanPicture, type CleanPicture } from './pictures/clean-picture';
export { PlatformModule } from './platform-module';
export { contractPipe } from './problems/contract-pipe';
export { defused } from './table/defused';
export { databaseProblem } from './problems/database-problem';
export { DomainError, notFound, type ProblemDetails } from './problems/domain-error';
export { ProblemFilter } from './problems/problem-filter';
export { chooseQueueBackend, queueConnection } from './queues/queue-backend';
export { MAIL_QUEUE, OUTBOX_QUEUE, SCHEDULE_QUEUE } from './queues/queue-names';
export { RunsEvery, type ScheduledWork } from './schedule/runs-every';
export { nobodysId } from './sealing/nobodys-id';
export { handoverCodeHash, newHandoverCode } from './sealing/handover-code';
export { openText, sealText, type Keyring } from './sealing/seal-text';
export { Sealer, type Sealed } from './sealing/sealer';
export { TestModeController } from './test-mode/test-mode-controller';
export { HandlerRegistry } from './worker/handler-registry';
export { OutboxProcessor } from './worker/outbox-processor';
export { OutboxRelay } from './worker/outbox-relay';
export { asReasonCode } from './worker/reason-code';
export { QuietWorker } from './worker/quiet-worker';
export { RunDue } from './worker/run-due';
export { WorkerModule } from './worker/worker-module';
export { once, type IdempotentCall } from './idempotency/idempotency';
export {
  arrivalCodeOf,
  typedArrivalCode,
  boothArrivalCodeOf,
  boothCodeOf,
  boothEmailKey,
  boothToken,
  bookingCodeOf,
  bookingToken,
  billToken,
  claimCodeOf,
  donorEmailHash,
  numberCodeOf,
  numberToken,
  parentConsentToken,
  volunteerCodeOf,
  volunteerEmailKey,
  volunteerFeedToken,
  volunteerToken,
  sellerEmailKey,
  idInToken,
  donorToken,
  cardCode,
  keeperFeedToken,
  keeperToken,
  staffTreeFeedSecret,
  isSameSecret,
  accessCodeHash,
  feedSecret,
  notComingToken,
  howWasItToken,
  twoQuestionsToken,
  invitationCode,
  invitationHash,
  offerToken,
  returnToken,
  secretHash,
} from './sealing/secret-links';
export { joinSellers, joinSellersByAddress } from './sellers/join-sellers';
export { Answers, AnswersFile, AnswersNothing } from './contract/answers';
export { hashPin, isPin, newPin } from './sealing/hash-pin';
export { rotateKeys } from './sealing/rotate-keys';
export { newNonce, newSecret } from './lots/draw-secrets';
export { numberTypedTwice } from './lots/number-typed-twice';
