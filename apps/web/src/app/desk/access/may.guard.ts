import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import type { Permission } from '@dabei/contracts';
import { homeOf } from './home-of';
import { StaffSession } from './staff-session';

/** Shows a page only to whom its permission was given; others land where they belong. */
export function may(permission: Permission): CanActivateFn {
  return () => {
    const held = inject(StaffSession).staff()?.permissions ?? [];
    return held.includes(permission) || inject(Router).createUrlTree([homeOf(held)]);
  };
}
