import { creditorReference } from '@dabei/domain';
import type { Confirmation } from '../papers/confirmation';
import { aPrintedMarket, aPrintedPlan } from './a-printed-market';

export const aReference = creditorReference('TROEDEL27', 117);

/** Two pitches side by side, billed and not paid. */
export function aConfirmation(changes: Partial<Confirmation> = {}): Confirmation {
  const plan = aPrintedPlan();
  return {
    market: aPrintedMarket(),
    plan,
    pitches: plan.pitches.filter(({ number }) => number === 'A4' || number === 'A5'),
    name: null,
    setUpAt: '07:45',
    tablesHired: 1,
    vehicleCm: null,
    goods: ['toys', 'clothes'],
    positions: [
      { kind: 'fee', code: 'per-metre', cents: 3000, quantity: 6, vat: 'none' },
      { kind: 'deposit', code: 'deposit', cents: 1000, quantity: 1, vat: 'none' },
    ],
    owed: {
      reference: aReference,
      openCents: 4000,
      dueOn: '2027-05-01',
      account: {
        ...{ name: 'Stadtkasse Musterstadt', iban: 'DE89370400440532013000' },
        ...{ bic: '', payerYears: 10 },
      },
      office: {
        ...{ town: 'Musterstadt', name: 'Familienbüro Musterstadt', phone: '02800 12345' },
        ...{ email: 'familie@example.org', address: 'Rathausplatz 1', hours: '' },
      },
    },
    arrivalCode: 'K7M4-Q2XP',
    phone: '02800 12345',
    printed: 'Stand: Dienstag, 20. April, 12 Uhr',
    ...changes,
  };
}
