import { Module } from '@nestjs/common';
import { cardsControllers, cardsProviders } from './cards-parts';
import { checkingControllers, checkingProviders } from './checking-parts';
import { giftsControllers, giftsProviders } from './gifts-parts';
import { ClaimWishes } from './donors/claim-wishes';
import { ConfirmClaim } from './donors/confirm-claim';
import { DonorQueries } from './donors/donor-queries';
import { DonorsController } from './donors/donors-controller';
import { EndPledge } from './donors/end-pledge';
import { SayHandedIn } from './donors/say-handed-in';
import { ChangePledge } from './donors/change-pledge';
import { DonorLabels } from './donors/donor-labels';
import { PledgeQueries } from './donors/pledge-queries';
import { PledgesController } from './donors/pledges-controller';
import { PromiseByPhone } from './donors/promise-by-phone';
import { PublicTreeController } from './public/public-tree-controller';
import { PublicTreeQueries } from './public/public-tree-queries';

/** The wish tree: wishes, cards, trees, donors, gifts; no name of a child. */
@Module({
  controllers: [
    PublicTreeController,
    DonorsController,
    PledgesController,
    ...cardsControllers,
    ...checkingControllers,
    ...giftsControllers,
  ],
  providers: [
    PublicTreeQueries,
    ClaimWishes,
    ConfirmClaim,
    DonorQueries,
    EndPledge,
    SayHandedIn,
    ChangePledge,
    DonorLabels,
    PledgeQueries,
    PromiseByPhone,
    ...cardsProviders,
    ...checkingProviders,
    ...giftsProviders,
  ],
})
export class WishesModule {}
