import { ActOnNumber } from './commission/act-on-number';
import { BillOwedFee } from './commission/bill-owed-fee';
import { ChangeOwnNumber } from './commission/change-own-number';
import { ClaimNumber } from './commission/claim-number';
import { CommissionController, TallyController } from './commission/commission-controller';
import { CommissionPapersController } from './commission/commission-papers-controller';
import { CommissionQueries } from './commission/commission-queries';
import { ConfirmNumber } from './commission/confirm-number';
import { CutCircle } from './commission/cut-circle';
import { EndNumber } from './commission/end-number';
import { EnterNumber } from './commission/enter-number';
import { FamilyNumberQueries } from './commission/family-number-queries';
import { FamilyNumbersController } from './commission/family-numbers-controller';
import { ForgetSellers } from './commission/forget-sellers';
import { NumbersController } from './commission/numbers-controller';
import { OwnNumberQueries } from './commission/own-number-queries';
import { PrintCommission } from './commission/paper/print-commission';
import { PlanIntake } from './commission/plan-intake';
import { PublicCommissionQueries } from './commission/public-commission';
import { ServeAllNumbers, ServeNumbers } from './commission/serve-numbers';
import { SetCircle } from './commission/set-circle';
import { SetCommissionRules } from './commission/set-commission-rules';
import { SetTill } from './commission/set-till';
import { TallyNumber } from './commission/tally-number';
import { SwapController } from './swap/swap-controller';
import { SwapTable } from './swap/swap-table';

/** Kleiderbörse and swap table. */
export const commissionControllers = [
  NumbersController,
  FamilyNumbersController,
  CommissionController,
  TallyController,
  CommissionPapersController,
  SwapController,
];

export const commissionProviders = [
  BillOwedFee,
  PublicCommissionQueries,
  ClaimNumber,
  ConfirmNumber,
  OwnNumberQueries,
  FamilyNumberQueries,
  ChangeOwnNumber,
  EndNumber,
  ServeNumbers,
  CommissionQueries,
  SetCommissionRules,
  SetCircle,
  CutCircle,
  EnterNumber,
  ActOnNumber,
  TallyNumber,
  SetTill,
  PlanIntake,
  PrintCommission,
  SwapTable,
];

/** What the worker does for them. */
export const commissionJobs = [ServeNumbers, ServeAllNumbers, ForgetSellers];
