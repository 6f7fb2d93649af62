import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

export type StatusTone = 'confirmed' | 'waiting' | 'offered' | 'cancelled' | 'quiet';

const icons: Record<StatusTone, IconName> = {
  confirmed: 'check',
  waiting: 'wait',
  offered: 'gift',
  cancelled: 'close',
  quiet: 'info',
};

/** A state as colour, icon and word together. */
@Component({
  selector: 'dabei-status-badge',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[style.color]': '"var(--" + tone() + ")"',
    '[style.background]': '"var(--" + tone() + "-paper)"',
  },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.35em;
      padding: 0.2em 0.75em 0.2em 0.5em;
      border-radius: var(--round-full);
      font-size: var(--step--1);
      font-weight: 650;
      line-height: 1.35;
    }
  `,
  template: `<dabei-icon [name]="icon()" [size]="18" /><span><ng-content /></span>`,
})
export class StatusBadge {
  readonly tone = input.required<StatusTone>();
  protected readonly icon = computed(() => icons[this.tone()]);
}
