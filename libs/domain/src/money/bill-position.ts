/** 'none' is the default: what a family office charges is mostly no taxable supply; the treasurer decides. */
export const vatKeys = ['none', '7', '19'] as const;
export type VatKey = (typeof vatKeys)[number];

export const billPositionKinds = ['fee', 'deposit'] as const;
export type BillPositionKind = (typeof billPositionKinds)[number];

/** One position of a bill. `cents` is the gross price of the whole position, below zero where it is taken back. */
export interface BillPosition {
  kind: BillPositionKind;
  /** Only what is printed before the words ("2,5 m"); the price of the position contains it already. */
  quantity: number;
  cents: number;
  vat: VatKey;
}
