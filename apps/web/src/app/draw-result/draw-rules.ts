import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TPipe } from '../shared/t.pipe';

const rules = [
  'everybody',
  'priority',
  'hot',
  'three',
  'wishes',
  'together',
  'more',
  'time',
  'lots',
] as const;

/** How the draw decides, in simple words. */
@Component({
  selector: 'dabei-draw-rules',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sheet stack-small" aria-labelledby="rules">
      <h2 id="rules">{{ 'draw.public.rules' | t }}</h2>
      <ul class="stack-small">
        @for (rule of rules; track rule) {
          <li>{{ 'draw.public.rule-' + rule | t }}</li>
        }
      </ul>
    </section>
  `,
})
export class DrawRules {
  protected readonly rules = rules;
}
