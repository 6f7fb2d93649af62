import type { CommissionRulesInput } from '@dabei/contracts';

/** What a new Kleiderbörse begins with: the middle of what eleven of them do. */
export const usualCommissionRules: CommissionRulesInput = {
  numbers: 80,
  itemsPerNumber: 40,
  itemsPerHelper: 60,
  commissionPercent: 15,
  helperPercent: 10,
  feeCents: 0,
  feePerItemCents: 0,
  roundDownTo: 10,
  helpersFrom: null,
  returningFrom: null,
  keptUntil: null,
  intakeOn: null,
  intakeFrom: null,
  intakeUntil: null,
  intakePerSlot: 6,
  intakeMinutes: 15,
};
