import { Component, computed, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type AnswersView, type Participant } from '@dabei/contracts';
import { DialogPanel, Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { EventData } from '../event-data';
import { answerLines } from './answer-lines';

/** What a family told about a child. Health is among it, so every look is a press and leaves a line. */
@Component({
  selector: 'dabei-answers-dialog',
  imports: [DialogPanel, Icon, ProblemLine, TPipe],
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(7rem, auto) 1fr;
      gap: 0.35rem 1rem;
      margin: 0;
    }
    dt {
      font-weight: 650;
    }
    dd {
      margin: 0;
      white-space: pre-line;
    }
  `,
  template: `
    <dabei-dialog labelledBy="answers-title" [open]="person() !== null" (closed)="close()">
      @if (person(); as who) {
        <div class="stack">
          <h2 id="answers-title">{{ 'desk.answers.title' | t: { child: who.firstName } }}</h2>
          @if (lines(); as all) {
            @if (all.length > 0) {
              <dl>
                @for (line of all; track $index) {
                  <dt>{{ line.label }}</dt>
                  <dd>{{ line.text }}</dd>
                }
              </dl>
            } @else {
              <p>{{ 'desk.answers.none' | t }}</p>
            }
          } @else {
            <p class="notice">
              <dabei-icon name="shield" /><span>{{ 'desk.answers.logged' | t }}</span>
            </p>
            <dabei-problem-line [text]="looking.problem()" />
            <p>
              <button
                type="button"
                class="button button-primary"
                [disabled]="looking.busy()"
                (click)="look(who)"
              >
                {{ 'desk.answers.show' | t }}
              </button>
            </p>
          }
          <p>
            <button type="button" class="button" (click)="close()">{{ 'desk.close' | t }}</button>
          </p>
        </div>
      }
    </dabei-dialog>
  `,
})
export class AnswersDialog {
  readonly person = input.required<Participant | null>();
  readonly closed = output();

  private readonly calls = inject(ApiCalls);
  private readonly data = inject(EventData);
  private readonly words = inject(Words);
  private readonly read = signal<AnswersView | null>(null);

  protected readonly looking = attempt();
  protected readonly lines = computed(() => {
    const view = this.read();
    const questions = this.data.event()?.event.questions ?? [];
    return view && answerLines(view.answers, questions, this.words.voice().t);
  });

  protected async look({ registrationId }: Participant): Promise<void> {
    await this.looking.run(async () => {
      const address = route(deskRoutes.deskAnswers, { id: registrationId });
      const view = await this.calls.get<AnswersView>(address);
      if (this.person()?.registrationId === registrationId) this.read.set(view);
    });
  }

  /** What was read stays on the screen only as long as the dialog. */
  protected close(): void {
    this.read.set(null);
    this.looking.problem.set(null);
    this.closed.emit();
  }
}
