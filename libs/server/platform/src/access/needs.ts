import type { Permission } from '@dabei/contracts';
import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const NEEDS = 'dabei:needs';

/** The one permission a route declares; a test walks all routes and fails on any that does not. */
export const Needs = (permission: Permission): CustomDecorator => SetMetadata(NEEDS, permission);
