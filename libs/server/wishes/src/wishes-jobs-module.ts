import { Module } from '@nestjs/common';
import { ForgetUnconfirmed } from './donors/forget-unconfirmed';
import { LapsePledges } from './donors/lapse-pledges';
import { ReleaseHeldWishes } from './donors/release-held';
import { giftsJobs } from './gifts-parts';
import { RemindDonors } from './donors/remind-donors';
import { TellTreeKeepers } from './shop-days/tell-tree-keepers';

/** What the worker does for the wish tree. */
@Module({
  providers: [
    ForgetUnconfirmed,
    ReleaseHeldWishes,
    LapsePledges,
    RemindDonors,
    TellTreeKeepers,
    ...giftsJobs,
  ],
})
export class WishesJobsModule {}
