import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { AnswerSheetFields } from '../../../registration/answers/answer-sheet-fields';
import { TPipe } from '../../../shared/t.pipe';
import { EntryAnswers } from './entry-answers';
import type { EntrySheet } from './entry-sheets';

/** The events' questions, answered on the phone; whatever stays open the family answers later. */
@Component({
  selector: 'dabei-entry-questions',
  imports: [AnswerSheetFields, Icon, TPipe],
  template: `
    @if (sheets().length > 0) {
      <section class="sheet stack" aria-labelledby="entry-questions-title">
        <h3 id="entry-questions-title">{{ 'participants.entry.questions' | t }}</h3>
        <p class="small soft">{{ 'participants.entry.questionsHint' | t }}</p>
        @for (sheet of sheets(); track sheet.key; let first = $first) {
          <details [open]="first || (answers.tried() && wrong(sheet))">
            <summary>
              {{
                'family.ask.pair' | t: { child: sheet.child.firstName, event: sheet.event.title }
              }}
              <span class="small soft">{{
                'participants.entry.openCount'
                  | t: { count: sheet.open.length + sheet.openQuestions.length }
              }}</span>
            </summary>
            <dabei-answer-sheet-fields
              class="inside"
              [id]="'entry-' + sheet.key"
              [child]="sheet.child.firstName"
              [event]="sheet.event"
              [sheet]="sheet"
              [problems]="answers.tried() ? sheet.problems : none"
              [source]="sourceOf(sheet)"
              (changed)="answers.change(sheet, $event)"
              (same)="answers.keepSame(sheet, $event)"
            />
          </details>
        }
        @if (declared()) {
          <div>
            <label class="choice">
              <input
                #tick
                type="checkbox"
                id="entry-confirmed"
                aria-describedby="entry-confirmed-error"
                [checked]="answers.confirmed()"
                [attr.aria-invalid]="unconfirmed() ? 'true' : null"
                (change)="answers.confirmed.set(tick.checked)"
              />
              <span>{{ 'participants.entry.confirmed' | t }}</span>
            </label>
            <span id="entry-confirmed-error" aria-live="polite">
              @if (unconfirmed()) {
                <span class="field-error"
                  ><dabei-icon name="alert" [size]="20" />{{
                    'participants.entry.confirmMissing' | t
                  }}</span
                >
              }
            </span>
          </div>
        }
      </section>
    }
  `,
  styles: `
    summary {
      font-weight: 600;
    }
    .inside {
      display: block;
      margin-block: 0.75rem;
    }
  `,
})
export class EntryQuestions {
  readonly sheets = input.required<readonly EntrySheet[]>();
  protected readonly answers = inject(EntryAnswers);
  protected readonly none = {};
  protected readonly declared = computed(() => this.sheets().some(({ declared }) => declared));
  protected readonly unconfirmed = computed(
    () => this.answers.tried() && this.declared() && !this.answers.confirmed(),
  );

  protected wrong({ problems }: EntrySheet): boolean {
    return Object.keys(problems).length > 0;
  }

  protected sourceOf({ from }: EntrySheet): { child: string; event: string } {
    const source = this.sheets().find(({ key }) => key === from);
    return { child: source?.child.firstName ?? '', event: source?.event.title ?? '' };
  }
}
