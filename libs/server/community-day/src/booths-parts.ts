import type { Provider, Type } from '@nestjs/common';

/** Applications for booths: the public call, one's own page, the desk's list. */
export const boothsControllers: Type[] = [];
export const boothsProviders: Provider[] = [];

/** What the worker does for them. */
export const boothsJobs: Provider[] = [];
