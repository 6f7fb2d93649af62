import { Component, computed, input } from '@angular/core';
import { shownWishState, type WishState as State } from '@dabei/domain';
import { StatusBadge, type StatusTone } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';

const tones: Record<string, StatusTone> = {
  open: 'offered',
  given: 'waiting',
  here: 'confirmed',
  missing: 'cancelled',
  'handed-over': 'quiet',
};
const early: Partial<Record<State, StatusTone>> = { approved: 'confirmed', returned: 'cancelled' };

/** One of five states; before a wish has a number and after it is over, what it is then. */
@Component({
  selector: 'dabei-wish-state',
  imports: [StatusBadge, TPipe],
  template: `
    <dabei-status-badge [tone]="tone()">{{ 'checking.state.' + word() | t }}</dabei-status-badge>
  `,
})
export class WishState {
  readonly state = input.required<State>();
  private readonly shown = computed(() => shownWishState(this.state()));
  protected readonly word = computed(() => this.shown() ?? this.state());
  protected readonly tone = computed<StatusTone>(
    () => tones[this.shown() ?? ''] ?? early[this.state()] ?? 'quiet',
  );
}
