import { Component, computed, input } from '@angular/core';
import { Icon } from '@dabei/web/ui';

/** A number that calls when pressed. */
@Component({
  selector: 'dabei-phone-link',
  imports: [Icon],
  styles: `
    a {
      display: inline-flex;
      align-items: center;
      gap: 0.25em;
      white-space: nowrap;
    }
  `,
  template: `<a [href]="call()"
    ><dabei-icon name="phone" [size]="16" /><bdi dir="ltr">{{ phone() }}</bdi></a
  >`,
})
export class PhoneLink {
  readonly phone = input.required<string>();
  protected readonly call = computed(() => `tel:${this.phone().replace(/[^\d+]/g, '')}`);
}
