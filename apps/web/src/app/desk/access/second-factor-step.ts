import {
  afterNextRender,
  Component,
  inject,
  output,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { AccessClient } from './access-client';

/** The second code after the password: from the app, or one of the printed ones. */
@Component({
  selector: 'dabei-second-factor-step',
  imports: [Field, ProblemLine, TPipe],
  template: `
    <form class="stack" novalidate (submit)="send($event)">
      <p>{{ 'team.door.secondLead' | t }}</p>
      <dabei-field
        for="second-code"
        [label]="'desk.access.code' | t"
        [hint]="'team.door.secondHint' | t"
      >
        <input
          #field
          id="second-code"
          autocomplete="one-time-code"
          aria-describedby="second-code-hint second-code-error"
          maxlength="20"
          [value]="code()"
          (input)="code.set(field.value)"
        />
      </dabei-field>
      <dabei-problem-line [text]="attempt.problem()" />
      <div class="row">
        <button
          type="submit"
          class="button button-primary"
          [disabled]="attempt.busy() || code().trim().length < 6"
        >
          {{ 'desk.access.enter' | t }}
        </button>
        <button type="button" class="button button-quiet" (click)="back.emit()">
          {{ 'desk.back' | t }}
        </button>
      </div>
    </form>
  `,
})
export class SecondFactorStep {
  readonly done = output();
  readonly back = output();
  private readonly access = inject(AccessClient);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly attempt = attempt();
  protected readonly code = signal('');

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.code().trim();
    if (code.length < 6) return;
    if (await this.attempt.run(() => this.access.secondFactor(code))) this.done.emit();
  }
}
