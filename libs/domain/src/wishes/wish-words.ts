/** What the public may know about who wishes: a band of years, never an age. */
export const wishAgeBands = ['0-2', '3-5', '6-8', '9-11', '12-14', '15-17'] as const;
export type WishAgeBand = (typeof wishAgeBands)[number];

export const wishKinds = [
  'toy',
  'book',
  'craft',
  'sport',
  'clothes',
  'music',
  'game',
  'school',
  'outing',
  'voucher',
  'surprise',
  'other',
] as const;
export type WishKind = (typeof wishKinds)[number];

/** Why a checker gives a wish back to who entered it. */
export const returnReasons = [
  'too-expensive',
  'forbidden',
  'size-missing',
  'unclear',
  'says-too-much',
  'twice',
  'consent-missing',
  'other',
] as const;
export type ReturnReason = (typeof returnReasons)[number];
