import { Component, inject, input, output } from '@angular/core';
import type { DayChild } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { attempt } from '../../desk/parts/attempt';
import { ProblemLine } from '../../desk/parts/problem-line';
import { Toasts } from '../../desk/parts/toasts';
import { DayClient } from '../day-client';

/** The office marks who may not fetch a child. */
@Component({
  selector: 'dabei-bar-field',
  imports: [ProblemLine, TPipe],
  template: `
    <details>
      <summary>{{ 'day.bar.open' | t }}</summary>
      <form class="stack-small" (submit)="save($event, names.value)">
        <label class="field-label" for="bar-names">{{
          'day.bar.title' | t: { name: child().firstName }
        }}</label>
        <span class="field-hint" id="bar-hint">{{ 'day.bar.hint' | t }}</span>
        <input
          #names
          id="bar-names"
          autocomplete="off"
          maxlength="200"
          aria-describedby="bar-hint"
          [value]="child().barred ?? ''"
        />
        <dabei-problem-line [text]="saving.problem()" />
        <p>
          <button type="submit" class="button button-small" [disabled]="saving.busy()">
            {{ 'day.bar.save' | t }}
          </button>
        </p>
      </form>
    </details>
  `,
  styles: `
    summary {
      padding-block: 0.4rem;
      font-weight: 650;
      cursor: pointer;
    }
  `,
})
export class BarField {
  readonly child = input.required<DayChild>();
  readonly eventId = input.required<string>();
  readonly saved = output();

  private readonly client = inject(DayClient);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly saving = attempt();

  protected async save(event: Event, names: string): Promise<void> {
    event.preventDefault();
    const { registrationId } = this.child();
    const work = () => this.client.bar(this.eventId(), registrationId, names.trim());
    if (!(await this.saving.run(work))) return;
    this.toasts.say(this.words.t('day.bar.set'));
    this.saved.emit();
  }
}
