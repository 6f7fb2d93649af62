import { Component, input, model } from '@angular/core';
import { bundles, type Bundle } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';

/** Which bundles somebody holds, each with what it means. */
@Component({
  selector: 'dabei-bundle-ticks',
  imports: [TPipe],
  template: `
    <fieldset class="stack-small">
      <legend class="field-label">{{ label() }}</legend>
      @for (bundle of all; track bundle) {
        <label class="choice">
          <input type="checkbox" [checked]="held().includes(bundle)" (change)="toggle(bundle)" />
          <span
            ><strong>{{ 'team.bundle.' + bundle | t }}</strong
            ><span class="under">{{ 'team.bundleLead.' + bundle | t }}</span></span
          >
        </label>
      }
      <span aria-live="polite">
        @if (problem(); as sentence) {
          <span class="field-error">{{ sentence }}</span>
        }
      </span>
    </fieldset>
  `,
})
export class BundleTicks {
  readonly label = input.required<string>();
  readonly problem = input<string | null>(null);
  readonly held = model<readonly Bundle[]>([]);
  protected readonly all = bundles;

  protected toggle(bundle: Bundle): void {
    this.held.update((held) => bundles.filter((one) => held.includes(one) !== (one === bundle)));
  }
}
