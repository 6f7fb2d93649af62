import { Component, input } from '@angular/core';
import type { OrganisationRow } from '@dabei/contracts';
import { StatusBadge } from '@dabei/web/ui';
import { TPipe } from '../../../../shared/t.pipe';

/** What is missing of child protection and privacy, in words; or that nothing is. */
@Component({
  selector: 'dabei-gap-badges',
  imports: [StatusBadge, TPipe],
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.3rem;
    }
  `,
  template: `
    @for (gap of gaps(); track gap) {
      <dabei-status-badge [tone]="gap === 'seal-expiring' ? 'waiting' : 'cancelled'">{{
        'partners.gap.' + gap | t
      }}</dabei-status-badge>
    } @empty {
      <dabei-status-badge tone="confirmed">{{ 'partners.list.complete' | t }}</dabei-status-badge>
    }
  `,
})
export class GapBadges {
  readonly gaps = input.required<OrganisationRow['gaps']>();
}
