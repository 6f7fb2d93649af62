import { httpResource } from '@angular/common/http';
import { Component, inject, input, output } from '@angular/core';
import { route, deskRoutes, type LineOffers, type LineServed } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';

/** Who of those who wait would be offered which pitch, in their order; then the offers go out. */
@Component({
  selector: 'dabei-offers-dialog',
  imports: [AnswerState, AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="offers"
      [open]="true"
      [title]="'plan.desk.offers.title' | t"
      [button]="'plan.desk.offers.button' | t"
      [ready]="resource.hasValue() && resource.value().offers.length > 0"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="serve()"
    >
      <dabei-answer-state
        [loading]="resource.isLoading()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (resource.hasValue()) {
        <p>{{ 'plan.desk.offers.then' | t }}</p>
        <ul>
          @for (one of resource.value().offers; track one.id) {
            <li>
              {{
                'plan.desk.offers.one'
                  | t
                    : { name: one.name, numbers: one.numbers.join(', '), count: one.numbers.length }
              }}
            </li>
          } @empty {
            <li>{{ 'plan.desk.offers.none' | t }}</li>
          }
        </ul>
      }
    </dabei-ask-dialog>
  `,
})
export class OffersDialog {
  readonly slug = input.required<string>();
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly resource = httpResource<LineOffers>(() =>
    route(deskRoutes.deskMarketOffers, { slug: this.slug() }),
  );

  protected async serve(): Promise<void> {
    await this.acting.run(async () => {
      const path = route(deskRoutes.deskMarketOffers, { slug: this.slug() });
      const { offers } = await this.calls.post<LineServed>(path);
      this.toasts.say(this.words.t('plan.desk.offers.said', { count: offers }));
      this.done.emit();
    });
  }
}
