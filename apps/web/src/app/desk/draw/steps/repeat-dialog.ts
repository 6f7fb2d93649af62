import { Component, effect, inject, input, output, signal } from '@angular/core';
import { deskRoutes } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';

/** The draw itself once more: why, for everybody to read. */
@Component({
  selector: 'dabei-repeat-dialog',
  imports: [AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="repeat"
      [open]="open()"
      [title]="'draw.repeat.title' | t"
      [button]="'draw.repeat.button' | t"
      [ready]="reason().trim().length >= 3"
      [attempt]="starting"
      (closed)="closed.emit()"
      (agreed)="start()"
    >
      <p>{{ 'draw.repeat.lead' | t }}</p>
      <div class="field">
        <label class="field-label" for="repeat-reason">{{ 'draw.repeat.reason' | t }}</label>
        <span class="field-hint" id="repeat-hint">{{ 'draw.repeat.hint' | t }}</span>
        <input
          #text
          id="repeat-reason"
          maxlength="200"
          autocomplete="off"
          aria-describedby="repeat-hint"
          [value]="reason()"
          (input)="reason.set(text.value)"
        />
      </div>
    </dabei-ask-dialog>
  `,
})
export class RepeatDialog {
  readonly campaign = input.required<string>();
  readonly open = input(false);
  readonly closed = output();
  readonly started = output();

  private readonly calls = inject(ApiCalls);
  protected readonly reason = signal('');
  protected readonly starting = attempt();

  constructor() {
    effect(() => {
      if (!this.open()) return;
      this.reason.set('');
      this.starting.problem.set(null);
    });
  }

  protected async start(): Promise<void> {
    const reason = this.reason().trim();
    const campaign = this.campaign();
    if (
      await this.starting.run(() => this.calls.post(deskRoutes.deskDrawRuns, { campaign, reason }))
    )
      this.started.emit();
  }
}
