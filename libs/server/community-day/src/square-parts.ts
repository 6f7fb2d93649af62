import type { Provider, Type } from '@nestjs/common';

/** The square: its drawing, its power, who stands where and when they drive in. */
export const squareControllers: Type[] = [];
export const squareProviders: Provider[] = [];

/** What the worker does for them. */
export const squareJobs: Provider[] = [];
