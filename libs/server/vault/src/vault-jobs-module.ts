import { Module } from '@nestjs/common';
import { EraseNames } from './erasure/erase-names';
import { EraseWhatIsLeft } from './erasure/erase-what-is-left';
import { OnTreeErased } from './erasure/on-tree-erased';
import { RecheckTwins } from './erasure/recheck-twins';
import { SweepOrphans } from './erasure/sweep-orphans';
import { BodyWishes } from './news/body-wishes';
import { TellBodies } from './news/tell-bodies';
import { vaultParts } from './vault-parts';

/** What the worker does for the names behind wishes. */
@Module({
  providers: [
    ...vaultParts,
    EraseNames,
    EraseWhatIsLeft,
    OnTreeErased,
    RecheckTwins,
    SweepOrphans,
    BodyWishes,
    TellBodies,
  ],
})
export class VaultJobsModule {}
