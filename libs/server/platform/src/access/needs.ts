import type { Permission } from '@dabei/contracts';
import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';

export const NEEDS = 'dabei:needs';

/** The one permission a route declares; a test walks all routes and fails on any that does not. */
export function Needs(permission: Permission): MethodDecorator & ClassDecorator {
  const declared = SetMetadata(NEEDS, permission);
  if (permission === 'family:own') return applyDecorators(declared, ApiCookieAuth('family'));
  const isForStaff = !permission.startsWith('public:') && permission !== 'test:only';
  return isForStaff ? applyDecorators(declared, ApiCookieAuth('staff')) : applyDecorators(declared);
}
