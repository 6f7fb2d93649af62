import { Component, effect, inject, input, output, signal } from '@angular/core';
import { deskRoutes } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { ReasonField } from '../../parts/reason-field';

/** A gift on the shelf nobody will fetch: its wish ends, and it lies aside for a child without one. */
@Component({
  selector: 'dabei-reassign-dialog',
  imports: [AskDialog, TPipe, ReasonField],
  template: `
    <dabei-ask-dialog
      name="reassign"
      [open]="gift() !== null"
      [title]="'gifts.plan.reassignOne' | t: { number: gift()?.number ?? 0 }"
      [button]="'gifts.plan.reassign' | t"
      [danger]="true"
      [ready]="reason().trim() !== ''"
      [attempt]="giving"
      (closed)="closed.emit()"
      (agreed)="reassign()"
    >
      <p>{{ 'gifts.plan.reassignThen' | t: { number: gift()?.number ?? 0 } }}</p>
      <dabei-reason-field
        id="reassign-reason"
        [label]="'gifts.plan.reason' | t"
        [(reason)]="reason"
      />
    </dabei-ask-dialog>
  `,
})
export class ReassignDialog {
  readonly gift = input.required<{ wishId: string; number: number } | null>();
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly giving = attempt();
  protected readonly reason = signal('');

  constructor() {
    effect(() => {
      this.gift();
      this.reason.set('');
      this.giving.problem.set(null);
    });
  }

  protected async reassign(): Promise<void> {
    const gift = this.gift();
    if (gift === null) return;
    const { wishId, number } = gift;
    const done = await this.giving.run(() =>
      this.calls.post(deskRoutes.handoverReassign, { wishId, reason: this.reason().trim() }),
    );
    if (!done) return;
    this.toasts.say(this.words.t('gifts.plan.saidReassigned', { number }));
    this.done.emit();
  }
}
