import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { route, deskRoutes, type VolunteerStormCalls } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { lookAgain } from '../../markets/day/look-again';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { CallList, type PhoneCall } from '../../parts/call-list';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** The day is called off: volunteers without an address are called, ticked when reached. */
@Component({
  selector: 'dabei-volunteer-calls',
  imports: [CallList, ProblemLine, TPipe],
  template: `
    @if (calls().length > 0) {
      <section class="sheet stack-small" aria-labelledby="calls-title">
        <h2 id="calls-title">{{ 'community-desk.calls.title' | t: { count: left() } }}</h2>
        <dabei-problem-line [text]="acting.problem()" />
        <dabei-call-list
          [calls]="lines()"
          [busy]="acting.busy()"
          (ticked)="tick($event.call, $event.phoned)"
        />
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
  protected readonly lines = computed((): PhoneCall[] =>
    this.calls().map((call) => ({ ...call, about: '', hidden: false })),
  );
  protected readonly left = computed(
    () => this.calls().filter(({ phonedAt }) => phonedAt === null).length,
  );

  constructor() {
    // the list fills while the storm is told
    lookAgain(() => this.resource.reload());
  }

  protected async tick({ id, name }: PhoneCall, phoned: boolean): Promise<void> {
    const done = await this.acting.run(async () => {
      const path = route(deskRoutes.deskVolunteerStormTick, { slug: this.slug(), id });
      this.resource.set(await this.api.post<VolunteerStormCalls>(path, { phoned }));
    });
    if (done && phoned) this.toasts.say(this.words.t('community-desk.calls.said', { name }));
  }
}
