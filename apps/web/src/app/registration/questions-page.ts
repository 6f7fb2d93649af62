import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { focusInvalid } from '../shared/focus-invalid';
import { PageHead } from '../shared/page-head';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { AnswerSheetFields } from './answers/answer-sheet-fields';
import { AnswerSheets, type AnswerSheet } from './answers/answer-sheets';
import { BackToStart } from './back-to-start';
import { RefusedBasket } from './refused-basket';
import { StatisticsBlock } from './statistics/statistics-block';
import { StepHead } from './step-head';

/** Second screen: only what the chosen events ask, and everything only once. */
@Component({
  selector: 'dabei-questions-page',
  imports: [AnswerSheetFields, Icon, StatisticsBlock, StepHead, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page narrow stack">
      <dabei-step-head [step]="2" [title]="'family.ask.title' | t" [back]="base() + '/anmelden'" />
      <p class="soft">{{ 'family.ask.lead' | t }}</p>
      <form class="stack" novalidate (submit)="next($event)">
        @for (sheet of sheets.asked(); track sheet.key) {
          <section class="sheet stack" [attr.aria-labelledby]="'ask-' + sheet.key">
            <h2 [id]="'ask-' + sheet.key">
              {{
                'family.ask.pair'
                  | t: { child: sheet.pair.child.firstName, event: sheet.pair.event.title }
              }}
            </h2>
            <dabei-answer-sheet-fields
              [id]="'a-' + sheet.key"
              [child]="sheet.pair.child.firstName"
              [event]="sheet.pair.event"
              [sheet]="sheet"
              [problems]="tried() ? sheet.problems : none"
              [source]="sourceOf(sheet)"
              (changed)="sheets.change(sheet, $event)"
              (same)="sheets.keepSame(sheet, $event)"
            />
          </section>
        }
        <dabei-statistics-block />
        <div role="alert">
          @if (problem(); as text) {
            <p class="notice notice-cancelled">
              <dabei-icon name="alert" /><span>{{ text }}</span>
            </p>
          }
        </div>
        <button type="submit" class="button button-primary button-wide">
          {{ 'family.steps.next' | t }}<dabei-icon class="flip-icon" name="arrow" />
        </button>
      </form>
    </div>
  `,
  styles: `
    h2 {
      font-size: var(--step-1);
    }
  `,
})
export class QuestionsPage {
  protected readonly sheets = inject(AnswerSheets);
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);

  /** What the server did not take is shown at once. */
  protected readonly tried = signal(inject(RefusedBasket).someAnswer());
  protected readonly none = {};
  protected readonly base = computed(() => `/${this.words.language()}`);
  private readonly missing = computed(() =>
    this.sheets.asked().reduce((sum, { problems }) => sum + Object.keys(problems).length, 0),
  );
  protected readonly problem = computed(() =>
    this.tried() && this.missing() > 0
      ? this.words.t('family.steps.fixFirst', { count: this.missing() })
      : null,
  );

  constructor() {
    inject(PageHead).set(this.words.t('family.ask.title'));
    inject(BackToStart).unlessSomethingIsChosen();
    afterNextRender(() => {
      if (this.tried()) focusInvalid(this.document, 'main');
    });
  }

  protected sourceOf({ from }: AnswerSheet) {
    const source = this.sheets.sheets().find(({ key }) => key === from)?.pair;
    return { child: source?.child.firstName ?? '', event: source?.event.title ?? '' };
  }

  protected next(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.missing() === 0) {
      void this.router.navigateByUrl(`${this.base()}/anmelden/pruefen`);
      return;
    }
    focusInvalid(this.document, 'main');
  }
}
