export { mayWish } from './may-wish';
export { officeWishWindow, wishWindow, type WishDates, type WishWindow } from './wish-window';
export { keptWishList, type RivalWishList } from './kept-wish-list';
export { weeksBetween, type Week } from './weeks-between';
export { RECEIPT_PAUSE_MINUTES, receiptDueAt } from './receipt-due-at';
export { wishReminderAt } from './wish-reminder-at';
export { cameAwayEmpty, type LastSeason } from './came-away-empty';
export {
  formatShortCode,
  normaliseShortCode,
  SHORT_CODE_LENGTH,
  shortCodeFrom,
} from './short-code';
export { ChanceTally, type EventChance } from './chances';
export { withOtherLots, withProbes, type Random } from './probe-parties';
export { seatsPerChild } from './seats-per-child';
