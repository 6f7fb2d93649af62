import { Component, computed, inject, input, output } from '@angular/core';
import { route, deskRoutes, type StormCall, type StormView } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PhoneLink } from '../../parts/phone-link';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** Who has no address is called; ticked when reached. A protected family is not printed. */
@Component({
  selector: 'dabei-storm-calls',
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
    <section class="sheet stack-small" aria-labelledby="calls-title">
      <h2 id="calls-title">{{ 'market-storm.calls.title' | t: { count: left() } }}</h2>
      <dabei-problem-line [text]="acting.problem()" />
      <ul class="plain-list">
        @for (call of calls(); track call.id) {
          <li [class.no-print]="call.hidden">
            <div class="who">
              <span class="strong"
                ><bdi>{{ nameOf(call) }}</bdi></span
              >
              @if (call.numbers.length > 0) {
                <span class="small soft">
                  {{ 'market-storm.calls.numbers' | t: { numbers: call.numbers.join(', ') } }}
                </span>
              }
            </div>
            @if (call.phone) {
              <dabei-phone-link [phone]="call.phone" />
            } @else {
              <span class="small soft">{{ 'market-storm.calls.no-phone' | t }}</span>
            }
            <button
              type="button"
              class="button button-small"
              [class.button-primary]="!call.phonedAt"
              [class.button-quiet]="call.phonedAt"
              [disabled]="acting.busy()"
              [attr.aria-label]="
                (call.phonedAt ? 'market-storm.calls.undo-of' : 'market-storm.calls.reached-of')
                  | t: { name: nameOf(call) }
              "
              (click)="tick(call, !call.phonedAt)"
            >
              {{ (call.phonedAt ? 'market-storm.calls.undo' : 'market-storm.calls.reached') | t }}
            </button>
          </li>
        }
      </ul>
    </section>
  `,
})
export class StormCalls {
  readonly slug = input.required<string>();
  readonly calls = input.required<readonly StormCall[]>();
  readonly changed = output<StormView>();

  private readonly api = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly acting = attempt();
  protected readonly left = computed(
    () => this.calls().filter(({ phonedAt }) => phonedAt === null).length,
  );

  protected nameOf({ name }: StormCall): string {
    return name === '' ? this.words.t('market-storm.calls.nameless') : name;
  }

  protected async tick(call: StormCall, reached: boolean): Promise<void> {
    const done = await this.acting.run(async () => {
      const path = route(deskRoutes.deskStormCall, { slug: this.slug(), id: call.id });
      this.changed.emit(await this.api.post<StormView>(path, { reached }));
    });
    if (done && reached)
      this.toasts.say(
        this.words.t('market-storm.calls.said', { name: this.nameOf(call) }),
        () => void this.tick(call, false),
      );
  }
}
