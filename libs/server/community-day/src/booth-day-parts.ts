import type { Provider, Type } from '@nestjs/common';

/** Booths on the day itself, and what is printed for it. */
export const boothDayControllers: Type[] = [];
export const boothDayProviders: Provider[] = [];

/** What the worker does for them. */
export const boothDayJobs: Provider[] = [];
