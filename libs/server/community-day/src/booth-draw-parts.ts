import type { Provider, Type } from '@nestjs/common';

/** The draw of booths: seal, number, lots. */
export const boothDrawControllers: Type[] = [];
export const boothDrawProviders: Provider[] = [];

/** What the worker does for them. */
export const boothDrawJobs: Provider[] = [];
