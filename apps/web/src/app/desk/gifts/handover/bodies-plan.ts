import { Component, input, output } from '@angular/core';
import type { HandoverOfBodies } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';

interface Time {
  id: string;
  time: string;
  full: boolean;
}

/** What bodies fetch at once: counted together, a time for each code, and never which number is whose. */
@Component({
  selector: 'dabei-bodies-plan',
  imports: [TPipe],
  styles: `
    li {
      padding-block: 0.4rem;
    }
    select {
      inline-size: min(100%, 20rem);
    }
  `,
  template: `
    <section class="sheet stack-small" aria-labelledby="bodies-plan-title">
      <h2 id="bodies-plan-title">{{ 'gifts.plan.bodies' | t }}</h2>
      <p>
        <strong>{{ 'gifts.plan.bodyGifts' | t: { count: bodies().gifts } }}</strong>{{
          'gifts.plan.bodyCounts' | t: counts()
        }}
      </p>
      <p class="small soft">{{ 'gifts.plan.bodiesHow' | t }}</p>
      <ul class="plain-list">
        @for (batch of bodies().batches; track batch.id) {
          <li class="row">
            <span
              >{{ 'gifts.plan.code' | t }}
              <strong class="code-text">{{ batch.codeEnd }}</strong></span
            >
            <select
              #slot
              [attr.aria-label]="'gifts.plan.bodySlot' | t: { code: batch.codeEnd }"
              [disabled]="busy()"
              (change)="moved.emit({ id: batch.id, slotId: slot.value })"
            >
              <option value="">{{ 'gifts.plan.noTime' | t }}</option>
              @for (one of slots(); track one.id) {
                <option
                  [value]="one.id"
                  [selected]="one.id === batch.slotId"
                  [disabled]="one.full && one.id !== batch.slotId"
                >
                  {{ one.full ? ('gifts.plan.slotFull' | t: { time: one.time }) : one.time }}
                </option>
              }
            </select>
          </li>
        }
      </ul>
    </section>
  `,
})
export class BodiesPlan {
  readonly bodies = input.required<HandoverOfBodies>();
  readonly slots = input.required<readonly Time[]>();
  readonly busy = input(false);
  readonly moved = output<{ id: string; slotId: string }>();

  protected counts(): { ready: number; missing: number; uncollected: number } {
    const { ready, missing, uncollected } = this.bodies();
    return { ready, missing, uncollected: uncollected.length };
  }
}
