import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { route, deskRoutes, type VolunteerStormCalls } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { lookAgain } from '../../markets/day/look-again';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PhoneLink } from '../../parts/phone-link';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

type Call = VolunteerStormCalls['calls'][number];

/** The day is called off: volunteers without an address are called, ticked when reached. */
@Component({
  selector: 'dabei-volunteer-calls',
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
      <section class="sheet stack-small" aria-labelledby="calls-title">
        <h2 id="calls-title">{{ 'community-desk.calls.title' | t: { count: left() } }}</h2>
        <dabei-problem-line [text]="acting.problem()" />
        <ul class="plain-list">
          @for (call of calls(); track call.id) {
            <li>
              <bdi class="who strong">{{ call.name }}</bdi>
              @if (call.phone) {
                <dabei-phone-link [phone]="call.phone" />
              } @else {
                <span class="small soft">{{ 'community-desk.calls.no-phone' | t }}</span>
              }
              <button
                type="button"
                class="button button-small"
                [class.button-primary]="!call.phonedAt"
                [class.button-quiet]="call.phonedAt"
                [disabled]="acting.busy()"
                [attr.aria-label]="
                  (call.phonedAt
                    ? 'community-desk.calls.undo-of'
                    : 'community-desk.calls.reached-of'
                  ) | t: { name: call.name }
                "
                (click)="tick(call, !call.phonedAt)"
              >
                {{
                  (call.phonedAt ? 'community-desk.calls.undo' : 'community-desk.calls.reached') | t
                }}
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class VolunteerCalls {
  readonly slug = input.required<string>();

  private readonly api = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly acting = attempt();
  private readonly resource = httpResource<VolunteerStormCalls>(() =>
    route(deskRoutes.deskVolunteerStormCalls, { slug: this.slug() }),
  );
  protected readonly calls = computed(() =>
    this.resource.hasValue() ? this.resource.value().calls : [],
  );
  protected readonly left = computed(
    () => this.calls().filter(({ phonedAt }) => phonedAt === null).length,
  );

  constructor() {
    // the list fills while the storm is told
    lookAgain(() => this.resource.reload());
  }

  protected async tick({ id, name }: Call, phoned: boolean): Promise<void> {
    const done = await this.acting.run(async () => {
      const path = route(deskRoutes.deskVolunteerStormTick, { slug: this.slug(), id });
      this.resource.set(await this.api.post<VolunteerStormCalls>(path, { phoned }));
    });
    if (done && phoned) this.toasts.say(this.words.t('community-desk.calls.said', { name }));
  }
}
