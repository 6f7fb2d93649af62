import { inject, Injectable } from '@angular/core';
import { Router, type ActivatedRoute } from '@angular/router';

/** The access code in a fragment like `zugang=ABCD-EFGH-JKMN`; nothing when it is no such code. */
export function accessCodeIn(fragment: string | null): string | null {
  const code = new URLSearchParams(fragment ?? '').get('zugang')?.trim() ?? '';
  return /^[\w-]{8,40}$/.test(code) ? code : null;
}

/**
 * A scanned letter brings its access code behind the #, which no server and no log sees. It is read once and
 * taken out of the address, so that nobody finds it there later.
 */
@Injectable({ providedIn: 'root' })
export class LetterCode {
  private readonly router = inject(Router);

  take(route: ActivatedRoute): string | null {
    const { fragment, queryParams } = route.snapshot;
    const code = accessCodeIn(fragment);
    if (fragment !== null) {
      const quietly = { relativeTo: route, queryParams, replaceUrl: true };
      // after this navigation, not instead of it
      setTimeout(() => void this.router.navigate([], quietly));
    }
    return code;
  }
}
