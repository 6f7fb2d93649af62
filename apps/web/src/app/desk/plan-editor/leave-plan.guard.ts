import type { CanDeactivateFn } from '@angular/router';

/** A page with a drawing that may not be saved yet. */
interface Leavable {
  mayLeave: () => Promise<boolean>;
}

/** Nobody loses strokes by going on to another page. */
export const leavePlan: CanDeactivateFn<Leavable> = (page) => page.mayLeave();
