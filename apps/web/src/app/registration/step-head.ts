import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';
import { Steps } from './steps';

/** Where one is on the way, and the way back. */
@Component({
  selector: 'dabei-step-head',
  imports: [Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      padding-block-start: 0.75rem;
    }
    a {
      display: inline-flex;
      gap: 0.35rem;
      align-items: center;
      min-block-size: 2.75rem;
    }
    h1 {
      margin: 0;
    }
  `,
  template: `
    <a [routerLink]="back()">
      <dabei-icon class="flip-icon" name="back" [size]="20" />{{ 'family.steps.back' | t }}
    </a>
    <p class="soft">{{ 'family.steps.label' | t: { step: step(), of: steps.count() } }}</p>
    <h1>{{ title() }}</h1>
  `,
})
export class StepHead {
  readonly step = input.required<number>();
  readonly title = input.required<string>();
  readonly back = input.required<string>();
  protected readonly steps = inject(Steps);
}
