import { Module } from '@nestjs/common';
import { EraseCampaigns } from './erasure/erase-campaigns';
import { EraseHousehold } from './erasure/erase-household';
import { EraseHouseholdsLeft } from './erasure/erase-households-left';
import { EraseRows } from './erasure/erase-rows';
import { EraseWhatIsOver } from './erasure/erase-what-is-over';
import { ForgetAccounts } from './erasure/forget-accounts';

/** What the worker does for households. */
@Module({
  providers: [
    EraseWhatIsOver,
    EraseRows,
    EraseCampaigns,
    EraseHouseholdsLeft,
    EraseHousehold,
    ForgetAccounts,
  ],
})
export class HouseholdsJobsModule {}
