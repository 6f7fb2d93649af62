import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { againAnswers, type EventAfterwards, type EventAfterwardsAnswer } from '@dabei/contracts';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

const mostChildren = 5000;

/** The two questions to an organiser, by link or at the desk. */
@Component({
  selector: 'dabei-two-questions-form',
  imports: [Field, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    input[type='number'] {
      max-inline-size: 10rem;
    }
  `,
  template: `
    <form class="stack" novalidate (submit)="send($event)">
      <dabei-field
        for="two-questions-came"
        [label]="'afterwards.organiser.came' | t"
        [hint]="hint()"
        [error]="cameProblem()"
      >
        <input
          #number
          id="two-questions-came"
          type="number"
          inputmode="numeric"
          min="0"
          max="5000"
          [value]="came()"
          [attr.aria-invalid]="cameProblem() ? 'true' : null"
          aria-describedby="two-questions-came-hint two-questions-came-error"
          (input)="came.set(number.value)"
        />
      </dabei-field>
      <fieldset>
        <legend class="field-label">{{ 'afterwards.organiser.again' | t }}</legend>
        @for (one of answers; track one) {
          <label class="choice">
            <input
              type="radio"
              name="two-questions-again"
              [value]="one"
              [checked]="again() === one"
              (change)="again.set(one)"
            />
            <span>{{ 'afterwards.organiser.' + one | t }}</span>
          </label>
        }
      </fieldset>
      <div role="alert">
        @if (nothing()) {
          <p class="notice notice-cancelled">{{ 'afterwards.organiser.oneAtLeast' | t }}</p>
        }
      </div>
      <p>
        <button type="submit" class="button button-primary" [disabled]="busy()">
          {{ (atDesk() ? 'afterwards.organiser.save' : 'afterwards.organiser.send') | t }}
        </button>
      </p>
    </form>
  `,
})
export class TwoQuestionsForm {
  readonly known = input.required<EventAfterwards>();
  readonly busy = input(false);
  readonly atDesk = input(false);
  readonly said = output<EventAfterwardsAnswer>();

  private readonly words = inject(Words);
  protected readonly answers = againAnswers;
  /** As typed; before the first answer it begins with who was ticked. */
  protected readonly came = linkedSignal(() => {
    const { came, present, answeredAt } = this.known();
    return String((answeredAt === null ? (came ?? present) : came) ?? '');
  });
  protected readonly again = linkedSignal(() => this.known().again);
  protected readonly tried = signal(false);
  protected readonly hint = computed(() => {
    const count = this.known().present;
    return count === null ? undefined : this.words.t('afterwards.organiser.present', { count });
  });
  private readonly number = computed(() => {
    const typed = this.came().trim();
    return typed === '' ? null : Number(typed);
  });
  private readonly fits = computed(() => {
    const came = this.number();
    return came === null || (Number.isInteger(came) && came >= 0 && came <= mostChildren);
  });
  protected readonly cameProblem = computed(() =>
    this.tried() && !this.fits() ? this.words.t('afterwards.organiser.cameWrong') : undefined,
  );
  protected readonly nothing = computed(
    () => this.tried() && this.number() === null && this.again() === null,
  );

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (!this.fits() || this.nothing()) return;
    this.said.emit({ came: this.number(), again: this.again() });
  }
}
