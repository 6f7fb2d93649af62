import { inject, Injectable, type DestroyRef } from '@angular/core';
import { Meta } from '@angular/platform-browser';

const rules = [
  { name: 'robots', content: 'noindex, nofollow' },
  // the address is the key: no request may carry it as its referrer
  { name: 'referrer', content: 'no-referrer' },
];

/** A page behind a secret address: not for search engines, and nothing is told where one came from. */
@Injectable({ providedIn: 'root' })
export class PrivatePage {
  private readonly meta = inject(Meta);

  whileOpen(destroyed: DestroyRef): void {
    for (const rule of rules) this.meta.updateTag(rule);
    destroyed.onDestroy(() => {
      for (const { name } of rules) this.meta.removeTag(`name="${name}"`);
    });
  }
}
