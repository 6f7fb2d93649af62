import { journalKinds, paymentMethods, vatKeys, billPositionKinds } from '@dabei/domain';
import { z } from 'zod';
import { localDate, shortText, uuid } from '../primitives';

/** How a bill stands, in cents. */
export const billBalance = z.object({
  billedCents: z.int(),
  moneyCents: z.int(),
  openCents: z.int(),
  overpaidCents: z.int(),
  depositHeldCents: z.int(),
  depositKeptCents: z.int(),
});
export const billStates = ['open', 'partly', 'paid', 'overpaid', 'nothing'] as const;

/** What the office looks for: not paid yet, due, said to be difficult, too much paid, deposits to give back. */
export const billShows = ['open', 'due', 'difficult', 'refund', 'deposit', 'all'] as const;
export const billFilter = z.strictObject({
  show: z.enum(billShows).default('open'),
  /** A reference, its running number, a name or a title. */
  text: z.string().trim().max(80).default(''),
  page: z.int().min(1).max(1000).default(1),
});

export const billRow = z.object({
  id: uuid,
  reference: z.string(),
  title: z.string(),
  /** null: nobody may know any more, or nobody ever did. */
  payer: z.string().nullable(),
  madeOn: localDate,
  dueOn: localDate,
  due: z.boolean(),
  difficult: z.boolean(),
  state: z.enum(billStates),
  balance: billBalance,
});
export const billList = z.object({
  rows: z.array(billRow),
  total: z.int(),
  pageSize: z.int(),
  counts: z.record(z.enum(billShows), z.int()),
  /** Names of older bills without a family here were not searched; a reference always finds its bill. */
  cut: z.boolean(),
});

/** One line of the bill; below zero it was taken back. */
export const billPositionView = z.object({
  kind: z.enum(billPositionKinds),
  words: z.string(),
  quantity: z.number(),
  cents: z.int(),
  vat: z.enum(vatKeys),
});
export const journalLineView = z.object({
  id: z.string(),
  kind: z.enum(journalKinds),
  method: z.enum(paymentMethods).nullable(),
  cents: z.int(),
  receipt: z.string().nullable(),
  reason: z.string().nullable(),
  bookedOn: localDate,
});
export const billView = billRow.extend({
  /** As it is read: groups of four. */
  referenceText: z.string(),
  householdId: uuid.nullable(),
  address: z.string().nullable(),
  version: z.int(),
  positions: z.array(billPositionView),
  lines: z.array(journalLineView),
});

/** What the office may book by hand. */
export const bookedKinds = [
  'paid',
  'payment-reversed',
  'refunded',
  'credited',
  'deposit-returned',
  'deposit-kept',
] as const;
/** A mistake, a credit and a deposit that stays need a reason. */
export const withReason: readonly (typeof bookedKinds)[number][] = [
  'payment-reversed',
  'credited',
  'deposit-kept',
];
export const lineToBook = z
  .strictObject({
    kind: z.enum(bookedKinds),
    cents: z.int().min(1).max(10_000_000),
    method: z.enum(paymentMethods).nullable().default(null),
    reason: shortText.default(''),
    /** Made once per dialog: pressed twice, it is one line. */
    pressKey: z.union([uuid, z.string().regex(/^[0-9a-f]{32}$/)]),
  })
  .refine(({ kind, reason }) => !withReason.includes(kind) || reason !== '', { path: ['reason'] })
  .refine(
    ({ kind, method }) => (kind === 'credited' || kind === 'deposit-kept') === (method === null),
    { path: ['method'] },
  );
export const lineBooked = z.object({ lineId: z.string(), receipt: z.string().nullable() });

/** A later day, and whether somebody looks after it because the money is difficult. */
export const billPatience = z.strictObject({
  version: z.int(),
  dueOn: localDate,
  difficult: z.boolean(),
});

/** A bill as its payer sees it. */
export const ownBill = z.object({
  id: uuid,
  reference: z.string(),
  title: z.string(),
  dueOn: localDate,
  madeOn: localDate,
  state: z.enum(billStates),
  difficult: z.boolean(),
  billedCents: z.int(),
  openCents: z.int(),
  overpaidCents: z.int(),
  positions: z.array(billPositionView),
  /** Where to transfer it; null: in cash at the office. */
  account: z.object({ name: z.string(), iban: z.string(), bic: z.string().nullable() }).nullable(),
  /** A banking app reads everything from it; null where nothing is open or there is no account. */
  giroCode: z.string().nullable(),
});
export const ownBills = z.object({ bills: z.array(ownBill) });

export type BillFilter = z.infer<typeof billFilter>;
export type BillShow = (typeof billShows)[number];
export type BillRow = z.infer<typeof billRow>;
export type BillList = z.infer<typeof billList>;
export type BillPositionView = z.infer<typeof billPositionView>;
export type JournalLineView = z.infer<typeof journalLineView>;
export type BillView = z.infer<typeof billView>;
export type BookedKind = (typeof bookedKinds)[number];
export type LineToBook = z.infer<typeof lineToBook>;
export type LineBooked = z.infer<typeof lineBooked>;
export type BillPatience = z.infer<typeof billPatience>;
export type OwnBill = z.infer<typeof ownBill>;
export type OwnBills = z.infer<typeof ownBills>;
