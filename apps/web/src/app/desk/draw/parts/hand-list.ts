import { Component, inject, input, output } from '@angular/core';
import { route, deskRoutes, type DrawHandView } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** Placements decided by hand, each with its reason; taken back as long as nothing is confirmed. */
@Component({
  selector: 'dabei-hand-list',
  imports: [ProblemLine, TPipe],
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.4rem 1rem;
      align-items: center;
      justify-content: space-between;
    }
    p {
      margin: 0;
    }
  `,
  template: `
    @if (hands().length > 0) {
      <section class="sheet stack-small" aria-labelledby="hands-title">
        <h2 id="hands-title">{{ 'draw.hand.list' | t }}</h2>
        <p class="soft">{{ 'draw.hand.lead' | t }}</p>
        <dabei-problem-line [text]="working.problem()" />
        <ul class="plain-list stack-small">
          @for (hand of hands(); track hand.id) {
            <li>
              <div>
                <p class="strong">
                  {{
                    'draw.hand.said-' + hand.kind | t: { child: hand.childName, title: hand.title }
                  }}
                </p>
                <p class="small soft">{{ hand.reason }}</p>
              </div>
              @if (!fixed()) {
                <button
                  type="button"
                  class="button button-small"
                  [attr.aria-label]="
                    'draw.hand.backOf' | t: { child: hand.childName, title: hand.title }
                  "
                  [disabled]="working.busy()"
                  (click)="takeBack(hand)"
                >
                  {{ 'draw.hand.back' | t }}
                </button>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class HandList {
  readonly hands = input.required<readonly DrawHandView[]>();
  readonly fixed = input(false);
  readonly changed = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly working = attempt();

  protected async takeBack({ id }: DrawHandView): Promise<void> {
    const done = await this.working.run(() =>
      this.calls.delete(route(deskRoutes.deskDrawHand, { handId: id })),
    );
    if (done) this.toasts.say(this.words.t('draw.hand.takenBack'));
    this.changed.emit();
  }
}
