import { Module } from '@nestjs/common';
import { EstimateChances } from './chances/estimate-chances';
import { KeepEmptyHanded } from './memory/keep-empty-handed';
import { CountDraw } from './public/count-draw';
import { ClaimRun } from './runs/claim-run';
import { PrepareRun } from './runs/prepare-run';
import { PublishRun } from './runs/publish-run';
import { ResumeDraws } from './runs/resume-draws';
import { RunDraw } from './runs/run-draw';
import { RunStartedDraw } from './runs/run-started-draw';
import { RemindOfWishes } from './wishes/remind-of-wishes';
import { SendDueReceipts } from './wishes/send-due-receipts';
import { WishReceipts } from './wishes/wish-receipts';

/** What the worker does for wish lists and the draw. */
@Module({
  providers: [
    ClaimRun,
    PrepareRun,
    PublishRun,
    RunDraw,
    RunStartedDraw,
    ResumeDraws,
    CountDraw,
    KeepEmptyHanded,
    EstimateChances,
    RemindOfWishes,
    SendDueReceipts,
    WishReceipts,
  ],
})
export class AllocationJobsModule {}
