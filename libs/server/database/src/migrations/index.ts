import { Foundation001 } from './001-foundation';

/** In the order they run. Forward only: old and new versions of the code run side by side. */
export const migrations = [{ name: '001-foundation', class: Foundation001 }];
