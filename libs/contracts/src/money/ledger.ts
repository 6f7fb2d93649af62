import { ibanProblem, normaliseIban } from '@dabei/domain';
import { z } from 'zod';
import { localDate } from '../primitives';

/** Both local days included. */
export const ledgerPeriod = z
  .strictObject({ from: localDate, until: localDate })
  .refine(({ from, until }) => from <= until, { path: ['until'] });

/** What the file of a period will hold; nothing in it says who paid. */
export const ledgerSums = z.object({
  lines: z.int(),
  billedCents: z.int(),
  moneyCents: z.int(),
  cashCents: z.int(),
  transferCents: z.int(),
});

/** Where the town's money goes, and how long the treasurer may ask who paid. Without an IBAN there is cash only. */
export const moneyAccount = z.object({
  name: z.string().trim().max(70),
  iban: z
    .string()
    .trim()
    .max(42)
    .transform(normaliseIban)
    .refine((iban) => iban === '' || ibanProblem(iban) === null),
  bic: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)?$/),
  payerYears: z.int().min(1).max(30),
});
export const moneyAccountInput = moneyAccount.refine(
  ({ name, iban }) => iban === '' || name !== '',
  { path: ['name'] },
);

export type LedgerPeriod = z.infer<typeof ledgerPeriod>;
export type LedgerSums = z.infer<typeof ledgerSums>;
export type MoneyAccount = z.infer<typeof moneyAccount>;
