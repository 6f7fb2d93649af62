export { addDays, daysBetween, isoWeekOf, weekdayOf } from './time/calendar-date';
export { instantAt, localDateOf, localTimeOf } from './time/local-time';
export { daysBeforeAt } from './time/days-before-at';
export { hoursAfter, hoursBetween, minutesAfter } from './time/elapsed';
export { addWorkingDays } from './time/working-days';
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
export { mayTakePlace } from './registrations/may-take-place';
export { freeSeats, isReserved, overbookedSeats, type QuotaView } from './registrations/quota-view';
export {
  decidePlaces,
  type Placement,
  type PlaceRequest,
  type PlacesInput,
  type Together,
} from './registrations/decide-places';
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
export { letterDeadline } from './waiting-list/letter-deadline';
export { lineOf, waitingAhead, type WaitingEntry } from './waiting-list/waiting-entry';
export { GROUP_PATIENCE_HOURS } from './waiting-list/turn-of';
export {
  nextOffers,
  type Blocked,
  type NextOffer,
  type NextOffers,
  type NextOffersInput,
  type OfferNote,
} from './waiting-list/next-offers';

export { searchKey } from './households/search-key';
export { sameChild, type ChildIdentity } from './households/same-child';
export { normalisePhone } from './households/phone';
export { normaliseEmail } from './households/email';
export {
  accessCodeFrom,
  formatAccessCode,
  isWellFormedAccessCode,
  normaliseAccessCode,
} from './households/access-code';

export { amountDue, type AmountDue, type FeeInput, type FeeRule } from './fees/amount-due';

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
