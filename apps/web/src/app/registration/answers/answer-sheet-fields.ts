import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { EventDetail } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import type { AnswerDraft } from './answer-draft';
import { AnswerFields } from './answer-fields';
import type { AnswerProblems } from './answer-problems';
import type { PairAnswers } from './pair-answers';

/** The questions for one child at one event: what an earlier sheet answered is taken over, unless it differs. */
@Component({
  selector: 'dabei-answer-sheet-fields',
  imports: [AnswerFields, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      @if (sheet().inherited.length) {
        <label class="choice">
          <input type="checkbox" [checked]="!isOwn()" (change)="same.emit(isOwn())" />
          <span>
            {{ 'family.ask.same' | t: source() }}
            <small class="soft">{{ 'family.ask.sameList' | t: { list: inherits() } }}</small>
          </span>
        </label>
      }
      @if (sheet().own.length) {
        <dabei-answer-fields
          [id]="id()"
          [child]="child()"
          [event]="event()"
          [blocks]="sheet().own"
          [draft]="sheet().draft"
          [problems]="problems()"
          (changed)="changed.emit($event)"
        />
      }
    </div>
  `,
  styles: `
    small {
      display: block;
    }
  `,
})
export class AnswerSheetFields {
  readonly id = input.required<string>();
  readonly child = input.required<string>();
  readonly event = input.required<Pick<EventDetail, 'title' | 'questions'>>();
  readonly sheet = input.required<PairAnswers>();
  readonly problems = input.required<AnswerProblems>();
  /** Whose answers are taken over. */
  readonly source = input.required<{ child: string; event: string }>();
  readonly changed = output<Partial<AnswerDraft>>();
  /** Whether it shall repeat the earlier sheet. */
  readonly same = output<boolean>();
  private readonly words = inject(Words);

  protected readonly isOwn = computed(() => {
    const { inherited, own } = this.sheet();
    return inherited.every((block) => own.includes(block));
  });
  protected readonly inherits = computed(() => {
    const names = this.sheet().inherited.map((block) => this.words.t(`family.ask.${block}`));
    return listText(names, this.words.language());
  });
}
