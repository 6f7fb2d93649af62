import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import type { EventAfterwards, EventAfterwardsAnswer } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { TwoQuestionsForm } from '../../afterwards/two-questions-form';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';

/** The two questions about one event at the desk: what was said, and a way to say it. */
@Component({
  selector: 'dabei-afterwards-panel',
  imports: [AnswerState, ProblemLine, TPipe, TwoQuestionsForm],
  template: `
    @if (known()?.state === 'open' || forOffice()) {
      <section class="sheet stack-small" aria-labelledby="afterwards-title">
        <h2 id="afterwards-title">{{ 'afterwards.organiser.panel' | t }}</h2>
        <dabei-answer-state
          [loading]="resource.isLoading() && !known()"
          [error]="resource.error()"
          (again)="resource.reload()"
        />
        @if (known(); as it) {
          @if (it.state === 'open') {
            <p>{{ sentence() }}</p>
            <p class="small soft">
              {{
                (forOffice() ? 'afterwards.organiser.officeLead' : 'afterwards.organiser.lead') | t
              }}
            </p>
            <dabei-two-questions-form
              [known]="it"
              [busy]="saving.busy()"
              [atDesk]="true"
              (said)="save($event)"
            />
            <dabei-problem-line [text]="saving.problem()" />
          } @else {
            <p>{{ 'afterwards.organiser.notYet' | t }}</p>
          }
        }
      </section>
    }
  `,
})
export class AfterwardsPanel {
  /** Where the answers of this event are read and written. */
  readonly address = input.required<string>();
  /** The office sees that there is nothing yet; an organiser sees nothing until the event is over. */
  readonly forOffice = input(false);

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly saving = attempt();
  protected readonly resource = httpResource<EventAfterwards>(() => this.address());
  protected readonly known = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly sentence = computed(() => {
    const at = this.known()?.answeredAt ?? null;
    return at === null
      ? this.words.t('afterwards.organiser.open')
      : this.words.t('afterwards.organiser.answered', {
          moment: momentText(at, this.words.voice()),
        });
  });

  protected async save(answer: EventAfterwardsAnswer): Promise<void> {
    const done = await this.saving.run(async () => {
      this.resource.set(await this.calls.put<EventAfterwards>(this.address(), answer));
    });
    if (done) this.toasts.say(this.words.t('afterwards.organiser.saved'));
  }
}
