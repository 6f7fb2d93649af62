import { Component, computed, inject, input } from '@angular/core';
import type { ClearanceView } from '@dabei/contracts';
import { StatusBadge, type StatusTone } from '@dabei/web/ui';
import { Words } from '../../../../shared/words';
import { dateText } from '../date-text';

const tones: Record<ClearanceView['standing'], StatusTone> = {
  valid: 'confirmed',
  due: 'waiting',
  missing: 'cancelled',
  'too-old-when-seen': 'cancelled',
  expired: 'cancelled',
  'relevant-entry': 'cancelled',
};

/** How somebody's certificate stands, as colour, icon and sentence. */
@Component({
  selector: 'dabei-standing-badge',
  imports: [StatusBadge],
  template: `<dabei-status-badge [tone]="tone()">{{ text() }}</dabei-status-badge>`,
})
export class StandingBadge {
  readonly person = input.required<Pick<ClearanceView, 'standing' | 'endsOn'>>();
  private readonly words = inject(Words);
  protected readonly tone = computed(() => tones[this.person().standing]);
  protected readonly text = computed(() => {
    const { standing, endsOn } = this.person();
    const until = dateText(endsOn, this.words.language());
    return this.words.t(`partners.standing.${standing}`, { until });
  });
}
