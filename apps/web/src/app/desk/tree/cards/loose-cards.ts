import { Component, inject, input, output } from '@angular/core';
import { deskRoutes, type CardAct, type TreeCards } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';

/** Cards that nobody can take: lost, or in the office; each with one press to mend it. */
@Component({
  selector: 'dabei-loose-cards',
  imports: [ProblemLine, TPipe],
  template: `
    <section class="sheet stack-small">
      <h2>{{ 'checking.cards.looseTitle' | t }}</h2>
      <dabei-problem-line [text]="acting.problem()" />
      <ul class="plain-list stack-small">
        @for (one of view().loose; track one.number) {
          <li class="row">
            <span>{{ 'checking.cards.loose-' + one.card | t: { number: one.number } }}</span>
            @if (one.card === 'lost') {
              <button
                type="button"
                class="button button-small"
                (click)="printAgain.emit(one.number)"
              >
                {{ 'checking.cards.printAgain' | t }}
              </button>
              <button
                type="button"
                class="button button-small"
                [disabled]="acting.busy()"
                (click)="act(one.number, 'find')"
              >
                {{ 'checking.cards.found' | t }}
              </button>
            } @else if (one.shown !== null) {
              <button
                type="button"
                class="button button-small"
                [disabled]="acting.busy()"
                (click)="act(one.number, 'hang')"
              >
                {{ 'checking.cards.hangAgain' | t }}
              </button>
            }
            @if (one.shown === 'open') {
              <button
                type="button"
                class="button button-small"
                [disabled]="acting.busy()"
                (click)="act(one.number, 'online')"
              >
                {{ 'checking.cards.online' | t }}
              </button>
            }
          </li>
        } @empty {
          <li class="soft">{{ 'checking.cards.looseNone' | t }}</li>
        }
      </ul>
    </section>
  `,
})
export class LooseCards {
  readonly view = input.required<TreeCards>();
  readonly changed = output<TreeCards>();
  readonly printAgain = output<number>();

  private readonly calls = inject(ApiCalls);
  protected readonly acting = attempt();

  protected async act(number: number, act: CardAct): Promise<void> {
    await this.acting.run(async () => {
      this.changed.emit(
        await this.calls.post<TreeCards>(deskRoutes.deskTreeCardAct, {
          campaign: this.view().campaign,
          number,
          act,
        }),
      );
    });
  }
}
