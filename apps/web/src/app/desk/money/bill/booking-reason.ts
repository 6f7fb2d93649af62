/** Why the program itself booked something; whatever else stands there was typed by the office. */
const coded = [
  'changed',
  'moved',
  'reinstated',
  'cancelled',
  'called-off',
  'gone',
  'released',
  'release-undone',
  'plan-changed',
  'on-the-spot',
  'on-the-spot-undone',
  'deposit-undone',
];

/** The words for a reason, or what was typed. */
export function bookingReason(reason: string | null, t: (key: string) => string): string | null {
  return reason !== null && coded.includes(reason) ? t(`money.reason.${reason}`) : reason;
}
