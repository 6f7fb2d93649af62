import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { route, deskRoutes, type BillView } from '@dabei/contracts';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';

/** A later day, and whether somebody looks after a bill that is difficult to pay. */
@Component({
  selector: 'dabei-patience-dialog',
  imports: [AskDialog, Field, TPipe],
  template: `
    <dabei-ask-dialog
      name="patience"
      [open]="open()"
      [title]="'money.patience.title' | t"
      [button]="'money.patience.save' | t"
      [ready]="ready()"
      [attempt]="saving"
      (closed)="closed.emit()"
      (agreed)="save()"
    >
      <dabei-field for="patience-day" [label]="'money.patience.dueOn' | t">
        <input
          #day
          id="patience-day"
          type="date"
          [min]="bill().madeOn"
          [value]="dueOn()"
          (input)="dueOn.set(day.value)"
        />
      </dabei-field>
      <label class="choice">
        <input
          #tick
          type="checkbox"
          [checked]="difficult()"
          (change)="difficult.set(tick.checked)"
        />
        <span>{{ 'money.patience.difficult' | t }}</span>
      </label>
      <p class="small soft">{{ 'money.patience.hint' | t }}</p>
    </dabei-ask-dialog>
  `,
})
export class PatienceDialog {
  readonly bill = input.required<BillView>();
  readonly open = input(false);
  readonly closed = output();
  readonly saved = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  protected readonly dueOn = linkedSignal(() => this.bill().dueOn);
  protected readonly difficult = linkedSignal(() => this.bill().difficult);
  protected readonly ready = computed(() => this.dueOn() >= this.bill().madeOn);

  protected async save(): Promise<void> {
    const { id, version } = this.bill();
    const body = { version, dueOn: this.dueOn(), difficult: this.difficult() };
    const done = await this.saving.run(() =>
      this.calls.post(route(deskRoutes.deskBillPatience, { id }), body),
    );
    if (!done) return;
    this.toasts.say(this.words.t('money.patience.saved'));
    this.saved.emit();
  }
}
