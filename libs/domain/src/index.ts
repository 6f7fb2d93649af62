export { addDays, daysBetween, isoWeekOf, weekdayOf } from './time/calendar-date';
export { instantAt, localDateOf, localTimeOf } from './time/local-time';
export { addMonths } from './time/add-months';
export { daysBeforeAt } from './time/days-before-at';
export { hoursAfter, hoursBetween, minutesAfter } from './time/elapsed';
export { addWorkingDays } from './time/working-days';
export {
  slotTimes,
  spreadOverSlots,
  type SlotSeeker,
  type SlotSpan,
  type SpreadSlots,
} from './time/spread-over-slots';
export { publicHolidaysOf } from './time/public-holidays';
export { isQuiet, outOfQuietHours, QUIET_HOURS, type QuietHours } from './time/quiet-hours';

export { targetOf, type TransitionTable } from './transitions/transition-table';

export {
  campaignMoves,
  campaignPhases,
  campaignTransitions,
  moveCampaign,
  type CampaignMove,
  type CampaignMoveResult,
  type CampaignPhase,
} from './campaigns/campaign-phase';
export {
  moveReview,
  reviewMoves,
  reviewStates,
  reviewTransitions,
  type ReviewMove,
  type ReviewMoveResult,
  type ReviewState,
} from './submissions/event-review';
export { entryState, type EntryState, type EntryWindow } from './submissions/entry-window';
export {
  mayOrganiserEdit,
  mayOrganiserWithdraw,
  type OrganiserMay,
  type OrganisersEvent,
} from './submissions/may-organiser-edit';
export { proposedMove, type CampaignDates } from './campaigns/proposed-move';

export {
  isActive,
  isInLine,
  moveRegistration,
  occupies,
  registrationMoves,
  registrationStates,
  registrationTransitions,
  type RegistrationMove,
  type RegistrationMoveResult,
  type RegistrationState,
} from './registrations/registration-state';
export { HOLD_MINUTES, holdExpiry } from './registrations/hold';
export { ageFor, ageOn, type AgeRule } from './registrations/age';
export { isBelowSwimLevel, swimLevels, type SwimLevel } from './registrations/swim-level';
export { firstStart, minutesApart, minutesBetweenSpans, type Span } from './registrations/span';
export type {
  ExistingRegistration,
  PolicyCampaign,
  PolicyChild,
  PolicyEvent,
  PolicyInput,
} from './registrations/policy-input';
export {
  afterOverride,
  overridableRefusals,
  type Refusal,
  type Verdict,
  type Warning,
} from './registrations/verdict';
export {
  discreetRefusals,
  withoutHidden,
  type HouseholdsPlace,
  type ToldRefusal,
} from './registrations/discreet-refusals';
export { FREE_UNTIL_HOURS, mayStillFree } from './registrations/may-still-free';
export { mayTakePlace } from './registrations/may-take-place';
export type { DayLimit } from './registrations/day-limit';
export { freeSeats, isReserved, overbookedSeats, type QuotaView } from './registrations/quota-view';
export {
  decidePlaces,
  type Placement,
  type PlaceRequest,
  type PlacesInput,
  type Together,
} from './registrations/decide-places';
export { quotasForAll, roomOf, withSeated, type Room, type Seeker } from './registrations/room';
export { mayBulk, type BulkFacts, type BulkVerdict } from './registrations/may-bulk';
export { freePlaces, type FreePlaces } from './registrations/free-places';

export {
  moveOffer,
  offerMoves,
  offerStates,
  offerTransitions,
  type OfferMove,
  type OfferMoveResult,
  type OfferState,
} from './waiting-list/offer-state';
export { offerDeadline, type OfferDeadline } from './waiting-list/offer-deadline';
export { letterArrives } from './notifications/letter-arrives';
export { toldOnce, type ToldAbout } from './notifications/told-once';
export { partiesOf, type Party } from './waiting-list/party';
export { letterDeadline } from './waiting-list/letter-deadline';
export { lineOf, waitingAhead, type WaitingEntry } from './waiting-list/waiting-entry';
export { GROUP_PATIENCE_HOURS } from './waiting-list/turn-of';
export {
  lineTurns,
  nextOffers,
  type Blocked,
  type NextOffer,
  type NextOffers,
  type NextOffersInput,
  type OfferNote,
  type PartyTurn,
} from './waiting-list/next-offers';

export { searchKey } from './households/search-key';
export { sameChild, type ChildIdentity } from './households/same-child';
export {
  mergeCollisions,
  type MergeCollision,
  type MergedRegistration,
  type MergeSide,
} from './households/merge-collisions';
export { normalisePhone } from './households/phone';
export { normaliseEmail } from './households/email';
export {
  UNMISTAKABLE_SIGNS,
  accessCodeFrom,
  formatAccessCode,
  isWellFormedAccessCode,
  normaliseAccessCode,
} from './households/access-code';

export { amountDue, type AmountDue, type FeeInput, type FeeRule } from './fees/amount-due';
export { feeDifference, type PaidFee } from './fees/fee-difference';
export {
  marksFollowing,
  type BillMoney,
  type MarkedPlace,
  type MarksFollowing,
} from './fees/marks-following';
export { withProof, type PricedRegistration, type WithProof } from './fees/with-proof';

export {
  REMINDER_GRACE_HOURS,
  reminderDueAt,
  reminderIsDue,
  type ReminderRule,
  type ReminderTiming,
} from './notifications/reminder';

export {
  CAMPAIGN_ERASE_DAYS,
  campaignEraseOn,
  HEALTH_ERASE_DAYS,
  healthEraseOn,
} from './privacy/erase-on';

export {
  CLEARANCE_DUE_DAYS,
  clearanceEndsOn,
  clearanceEraseOn,
  clearanceStanding,
  mayAccompany,
  type Clearance,
  type ClearanceStanding,
  type MayAccompany,
} from './child-protection/clearance';
export { passWindow, type PassWindow } from './child-protection/pass-window';
export {
  protectionGaps,
  SEAL_EXPIRING_DAYS,
  type ProtectionGap,
  type ProtectionPapers,
} from './child-protection/protection-gaps';

export { sheetCopyEndsAt, sheetIsOpen, sheetWindow } from './day/sheet-window';
export {
  movePresence,
  presenceMoves,
  presenceStates,
  presenceTransitions,
  wasThere,
  type PresenceMove,
  type PresenceMoveResult,
  type PresenceState,
} from './day/presence-state';
export { phoneOnSheet, type ReachableOnTheDay } from './day/phone-on-sheet';
export { dayMarks, type MarkedChild } from './day/day-marks';
export { isMissing, staysAway, type ExpectedChild } from './day/is-missing';
export { mayLeave, type Leaving, type LeavingVerdict, type PickUpRule } from './day/may-leave';

export { findClashes, type Clash, type PlannedEvent } from './planning/find-clashes';
export { boardColumnOf, boardColumns, type BoardColumn } from './planning/board-column';
export { fieldChanges, joinChanges, undoChanges, type FieldChange } from './planning/field-changes';
export {
  isOutsideSeason,
  shiftInstant,
  shiftKeepingWeekday,
  shiftSpan,
  type SeasonShift,
} from './planning/shift-season';
export * from './figures/suppress-small-counts';
export * from './figures/public-count';
export * from './figures/suppress-small-list';
export * from './figures/suppress-small-rows';
export * from './figures/suppress-small-together';
export {
  familyPlaceholders,
  fillTemplate,
  placeholdersFor,
  staffPlaceholders,
  templateProblems,
  type Placeholder,
  type TemplateProblem,
} from './messages/template';
export * from './figures/age-band';
export * from './figures/street-key';
export * from './figures/offer-kind';
export * from './afterwards/days-to-ask-about';

export * from './allocation';
export * from './wishes';
export * from './plan';
export * from './money';
export * from './markets';
export * from './commission';
export * from './volunteering';
export * from './community-day';
