import { DOCUMENT, inject, InjectionToken } from '@angular/core';

/** The address families see, without a path: for absolute links. */
export const SITE_ORIGIN = new InjectionToken<string>('SITE_ORIGIN', {
  factory: () => inject(DOCUMENT).location.origin,
});
