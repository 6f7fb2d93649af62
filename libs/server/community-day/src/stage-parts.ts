import type { Provider, Type } from '@nestjs/common';

/** The stage: acts in their order, and the page of the day that everybody has. */
export const stageControllers: Type[] = [];
export const stageProviders: Provider[] = [];

/** What the worker does for them. */
export const stageJobs: Provider[] = [];
