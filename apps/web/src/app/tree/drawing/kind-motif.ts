import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { WishKind } from '@dabei/domain';
import { kindColours, kindShapes } from './kind-shapes';

/** The figure of a gift on a piece of its paper; the word stands beside it. */
@Component({
  selector: 'dabei-kind-motif',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    .shape {
      fill-rule: evenodd;
    }
  `,
  template: `
    <svg width="56" height="56" viewBox="0 0 40 40">
      <path
        [style.fill]="'var(--' + colour() + ')'"
        d="M6 3c9-2 20-2 28 0 3 9 3 20 0 30-8 4-20 4-28 1C3 24 3 12 6 3Z"
      />
      <path
        class="shape"
        transform="translate(8 7)"
        [style.fill]="'var(--' + colour() + '-shape)'"
        [attr.d]="shape()"
      />
    </svg>
  `,
})
export class KindMotif {
  readonly kind = input.required<WishKind | null>();
  protected readonly shape = computed(() => kindShapes[this.kind() ?? 'none']);
  protected readonly colour = computed(() => kindColours[this.kind() ?? 'none']);
}
