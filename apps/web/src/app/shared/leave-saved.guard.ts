import type { CanDeactivateFn } from '@angular/router';

/** A page with something that may not be saved yet. */
interface Leavable {
  mayLeave: () => Promise<boolean>;
}

/** Nobody loses strokes or words by going on to another page. */
export const leaveSaved: CanDeactivateFn<Leavable> = (page) => page.mayLeave();
