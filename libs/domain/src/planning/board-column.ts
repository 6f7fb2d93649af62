/** The columns of the season's board, in the order an event lives through them. */
export const boardColumns = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'published',
  'cancelled',
] as const;
export type BoardColumn = (typeof boardColumns)[number];

/**
 * Where an event hangs on the board: once public or called off its status decides, before that how far the
 * organiser and the office are with it (`review`; null or 'draft' is a draft of whoever writes it).
 */
export function boardColumnOf(
  status: 'draft' | 'published' | 'cancelled',
  review: string | null,
): BoardColumn {
  if (status !== 'draft') return status;
  const reviewed = (['submitted', 'returned', 'accepted'] as const).find((one) => one === review);
  return reviewed ?? 'draft';
}
