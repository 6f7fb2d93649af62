import { Component, computed, inject, input } from '@angular/core';
import { deskRoutes, route, type BoothStormCalls as Calls } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { lookAgain } from '../../markets/day/look-again';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { keptAnswer } from '../../parts/kept-answer';
import { PhoneLink } from '../../parts/phone-link';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

type Call = Calls['calls'][number];

/** The day is called off: who has no address is called, and ticked when reached. */
@Component({
  selector: 'dabei-booth-storm-calls',
  imports: [PhoneLink, ProblemLine, TPipe],
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--line);
    }
    .who {
      flex: 1 1 14rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    @if (calls().length > 0) {
      <section class="sheet stack-small" aria-labelledby="booth-calls-title">
        <h2 id="booth-calls-title">{{ 'booth-day.calls.title' | t: { count: left() } }}</h2>
        <p>{{ 'booth-day.calls.lead' | t }}</p>
        <dabei-problem-line [text]="acting.problem()" />
        <ul class="plain-list">
          @for (call of calls(); track call.id) {
            <li>
              <div class="who">
                <bdi class="strong">{{ call.association }}</bdi>
                <bdi class="small soft">&ngsp;{{ call.name }}</bdi>
              </div>
              @if (call.phone) {
                <dabei-phone-link [phone]="call.phone" />
              } @else {
                <span class="small soft">{{ 'booth-day.calls.no-phone' | t }}</span>
              }
              <button
                type="button"
                class="button button-small"
                [class.button-primary]="!call.phonedAt"
                [class.button-quiet]="call.phonedAt"
                [disabled]="acting.busy()"
                [attr.aria-label]="
                  (call.phonedAt ? 'booth-day.calls.undo-of' : 'booth-day.calls.reached-of')
                    | t: { association: call.association }
                "
                (click)="tick(call, !call.phonedAt)"
              >
                {{ (call.phonedAt ? 'booth-day.calls.undo' : 'booth-day.calls.reached') | t }}
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class BoothStormCalls {
  readonly slug = input.required<string>();

  private readonly api = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly acting = attempt();
  private readonly answer = keptAnswer<Calls>(() =>
    route(deskRoutes.deskBoothStormCalls, { slug: this.slug() }),
  );
  protected readonly calls = computed(() => this.answer.value()?.calls ?? []);
  protected readonly left = computed(
    () => this.calls().filter(({ phonedAt }) => phonedAt === null).length,
  );

  constructor() {
    lookAgain(() => this.answer.again());
  }

  protected async tick({ id, association }: Call, phoned: boolean): Promise<void> {
    const done = await this.acting.run(async () => {
      const path = route(deskRoutes.deskBoothStormTick, { slug: this.slug(), id });
      this.answer.set(await this.api.post<Calls>(path, { phoned }));
    });
    if (!done || !phoned) return;
    const call = this.calls().find((one) => one.id === id);
    this.toasts.say(
      this.words.t('booth-day.calls.said', { association }),
      call && (() => void this.tick(call, false)),
    );
  }
}
