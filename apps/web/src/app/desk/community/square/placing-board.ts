import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { PlanView } from '../../../plan/plan-view/plan-view';
import type { ViewedPlan } from '../../../plan/plan-view/viewed-plan';
import { Words } from '../../../shared/words';
import { BoothPicker } from './booth-picker';
import { PlacingActs } from './placing-acts';
import { PlacingPanel } from './placing-panel';
import { viewedSquare } from './placing-view';
import { ProposePlaces } from './propose-places';
import { SquareStore } from './square-store';

/** Placing: pick a booth, then its place, on the plan or from the lists; the keyboard does the same. */
@Component({
  selector: 'dabei-placing-board',
  imports: [BoothPicker, PlacingPanel, PlanView, ProposePlaces],
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 21rem;
      gap: var(--gap-2);
      align-items: start;
    }
    @media (max-width: 60rem) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  template: `
    @if (plan(); as it) {
      <dabei-plan-view
        says="square.looks"
        [plan]="it"
        [looks]="looks"
        [choosable]="looks"
        [chosen]="chosen()"
        (pressed)="acts.press($event)"
      />
    }
    <div class="stack-small">
      <dabei-propose-places />
      <dabei-placing-panel />
      <dabei-booth-picker class="no-print" />
    </div>
  `,
})
export class PlacingBoard {
  /** The booth one came here for. */
  readonly booth = input<string>();

  protected readonly acts = inject(PlacingActs);
  private readonly square = inject(SquareStore);
  private readonly voice = inject(Words).voice;
  protected readonly looks = ['free', 'taken', 'mine'] as const;
  protected readonly plan = computed<ViewedPlan | null>(() => {
    const plan = this.square.plan();
    return plan && viewedSquare(plan, this.acts.booth(), this.voice());
  });
  protected readonly chosen = computed(() => {
    const id = this.acts.placeId();
    return id === null ? [] : [id];
  });

  constructor() {
    effect(() => {
      const id = this.booth();
      if (id !== undefined)
        untracked(() => {
          this.acts.choose(id);
        });
    });
  }
}
