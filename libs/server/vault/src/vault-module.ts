import { Module } from '@nestjs/common';
import { BodiesController } from './bodies/bodies-controller';
import { BodyPapersController } from './bodies/body-papers-controller';
import { BodyQueries } from './bodies/body-queries';
import { ChangeWish } from './bodies/change-wish';
import { EnterWish } from './bodies/enter-wish';
import { PrintOwn } from './bodies/print-own';
import { SubmitWish } from './bodies/submit-wish';
import { WithdrawWish } from './bodies/withdraw-wish';
import { EnterOwnWish } from './codes/enter-own-wish';
import { FamilyWishController } from './codes/family-wish-controller';
import { HandOutCodes } from './codes/hand-out-codes';
import { BodyLetters } from './keeper/body-letters';
import { HandoverBatches } from './keeper/handover-batches';
import { KeepNames } from './keeper/keep-names';
import { KeeperController } from './keeper/keeper-controller';
import { KeeperQueries } from './keeper/keeper-queries';
import { NamedWishes } from './keeper/named-wishes';
import { PrintDelivery } from './keeper/print-delivery';
import { PrintEnvelope } from './keeper/print-envelope';
import { PrintLetters } from './keeper/print-letters';
import { ReadLog } from './keeper/read-log';
import { BatchBodies } from './lean/batch-bodies';
import { CorrectLeanBody } from './lean/correct-lean-body';
import { LeanController } from './lean/lean-controller';
import { LeanQueries } from './lean/lean-queries';
import { LeaveBatches } from './lean/leave-batches';
import { SetLeanBody } from './lean/set-lean-body';
import { TypeOwnNumbers } from './lean/type-own-numbers';
import { vaultParts } from './vault-parts';

/** Where names are kept, in a schema and under a role of its own. */
@Module({
  controllers: [
    BodiesController,
    BodyPapersController,
    FamilyWishController,
    KeeperController,
    LeanController,
  ],
  providers: [
    ...vaultParts,
    BodyQueries,
    EnterWish,
    ChangeWish,
    SubmitWish,
    WithdrawWish,
    PrintOwn,
    HandOutCodes,
    EnterOwnWish,
    NamedWishes,
    ReadLog,
    KeepNames,
    HandoverBatches,
    PrintEnvelope,
    PrintLetters,
    KeeperQueries,
    BodyLetters,
    PrintDelivery,
    LeanQueries,
    LeaveBatches,
    SetLeanBody,
    CorrectLeanBody,
    TypeOwnNumbers,
    BatchBodies,
  ],
})
export class VaultModule {}
