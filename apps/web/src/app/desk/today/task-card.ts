import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TaskView } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { feeDifferenceText } from '../parts/fee-difference-text';
import { PhoneLink } from '../parts/phone-link';
import { taskOutcomes, type TaskOutcome } from './task-words';

/** One thing a person has to do: who, about what, until when, and what came of it. */
@Component({
  selector: 'dabei-task-card',
  imports: [Icon, PhoneLink, RouterLink, TPipe],
  styles: `
    article {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
      justify-content: space-between;
    }
    article > div:first-child {
      flex: 1 1 17rem;
    }
    p {
      margin: 0;
    }
    .due {
      display: flex;
      align-items: center;
      gap: 0.35em;
      color: var(--waiting);
      font-weight: 600;
    }
    .row {
      gap: 0.35rem;
    }
  `,
  template: `
    <article class="sheet">
      <div>
        <p class="strong">
          {{ task().childName ?? task().guardianName ?? task().subject }}
          @if (task().eventId; as event) {
            · <a [routerLink]="['/desk/veranstaltung', event]">{{ task().eventTitle }}</a>
          }
          @if (bill(); as reference) {
            ·
            <a routerLink="/desk/geld" [queryParams]="{ zeigen: 'all', rechnung: reference }">{{
              'desk.task.bill' | t
            }}</a>
          }
        </p>
        <p class="small">
          @if (task().childName) {
            {{ task().guardianName }}
          }
          @if (task().phone; as phone) {
            <dabei-phone-link [phone]="phone" />
          }
        </p>
        @if (fee(); as text) {
          <p class="small strong">{{ text }}</p>
        }
        <p class="small soft">{{ 'desk.task.why-' + task().kind | t }}</p>
        @if (due(); as text) {
          <p class="small due"><dabei-icon name="clock" [size]="18" />{{ text }}</p>
        }
        @if (attempts(); as text) {
          <p class="small soft">{{ text }}</p>
        }
      </div>
      <div class="row">
        @for (outcome of outcomes(); track outcome; let first = $first) {
          <button
            type="button"
            class="button button-small"
            [class.button-primary]="first"
            [disabled]="busy()"
            [attr.aria-label]="
              ('desk.task.do-' + outcome | t) + ': ' + (task().childName ?? task().subject ?? '')
            "
            (click)="finished.emit(outcome)"
          >
            {{ 'desk.task.do-' + outcome | t }}
          </button>
        }
      </div>
    </article>
  `,
})
export class TaskCard {
  readonly task = input.required<TaskView>();
  readonly busy = input(false);
  readonly finished = output<TaskOutcome>();
  private readonly words = inject(Words);

  protected readonly outcomes = computed(() => taskOutcomes[this.task().kind]);
  /** The reference of the bill it is about. */
  protected readonly bill = computed(() => {
    const { kind, subject } = this.task();
    const isAboutBill = kind === 'hardship' || kind === 'refund-skipped';
    return isAboutBill && subject?.startsWith('RF') ? subject : null;
  });
  protected readonly fee = computed(() => {
    const { fee } = this.task();
    return fee ? feeDifferenceText(fee, this.words.voice()) : '';
  });
  protected readonly due = computed(() => {
    const { dueAt } = this.task();
    return dueAt ? this.words.t('desk.task.due', { at: this.moment(dueAt) }) : '';
  });
  protected readonly attempts = computed(() => {
    const { attempts } = this.task();
    const last = attempts.at(-1);
    return last
      ? this.words.t('desk.task.attempts', { count: attempts.length, last: this.moment(last) })
      : '';
  });

  private moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }
}
