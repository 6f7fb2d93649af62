import { KeepActs } from './stage/keep-acts';
import { OrderStage } from './stage/order-stage';
import { PublicProgrammeController } from './stage/public-programme-controller';
import { PublicProgrammeQueries } from './stage/public-programme-queries';
import { StageAudit } from './stage/stage-audit';
import { StageController } from './stage/stage-controller';
import { StageQueries } from './stage/stage-queries';

/** The stage: acts in their order, and the page of the day that everybody has. */
export const stageControllers = [StageController, PublicProgrammeController];
export const stageProviders = [
  StageQueries,
  StageAudit,
  KeepActs,
  OrderStage,
  PublicProgrammeQueries,
];
