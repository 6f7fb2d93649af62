import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { homeOf } from '../access/home-of';
import { StaffSession } from '../access/staff-session';

/** The team belongs to whoever manages it; the office lands on the organisations beside it. */
export const teamHome: CanActivateFn = () => {
  const held = inject(StaffSession).staff()?.permissions ?? [];
  if (held.includes('team:manage')) return true;
  const beside = held.includes('people:manage') ? '/desk/team/traeger' : homeOf(held);
  return inject(Router).createUrlTree([beside]);
};
