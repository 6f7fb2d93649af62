import { Module } from '@nestjs/common';
import { PlaceLock } from './places/place-lock';
import { ReleaseExpiredHolds } from './places/release-expired-holds';
import { ExpireHolds } from './press/expire-holds';
import { SendCodeAfterBasket } from './press/send-code-after-basket';
import { ExpireOffers } from './waiting-list/expire-offers';
import { ServeAllLines } from './waiting-list/serve-all-lines';
import { ServeLine } from './waiting-list/serve-line';
import { ServeWhenPlacesChange } from './waiting-list/serve-when-places-change';

/** What the worker does for registrations. */
@Module({
  providers: [
    PlaceLock,
    ReleaseExpiredHolds,
    ServeLine,
    ServeWhenPlacesChange,
    ServeAllLines,
    ExpireOffers,
    ExpireHolds,
    SendCodeAfterBasket,
  ],
  exports: [ServeLine],
})
export class RegistrationsJobsModule {}
