import { Component, computed, input } from '@angular/core';
import type { PledgeRow } from '@dabei/contracts';
import { StatusBadge, type StatusTone } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';

const tones: Record<PledgeRow['state'], StatusTone> = {
  held: 'waiting',
  promised: 'offered',
  arrived: 'confirmed',
  cancelled: 'quiet',
  lapsed: 'quiet',
};

/** Where a promise stands: what the office has to look at comes before what is merely so. */
@Component({
  selector: 'dabei-pledge-state',
  imports: [StatusBadge, TPipe],
  template: `
    <dabei-status-badge [tone]="shown().tone">{{
      'checking.pledges.' + shown().word | t
    }}</dabei-status-badge>
  `,
})
export class PledgeState {
  readonly pledge = input.required<PledgeRow>();

  protected readonly shown = computed((): { word: string; tone: StatusTone } => {
    const { state, late, saysHandedIn } = this.pledge();
    const ended = state === 'arrived' || state === 'cancelled';
    if (saysHandedIn && !ended) return { word: 'says-handed-in', tone: 'waiting' };
    if (late) return { word: 'late', tone: 'cancelled' };
    return { word: `state-${state}`, tone: tones[state] };
  });
}
