import { Component, computed, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type DeskBooth } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { ReasonField } from '../../parts/reason-field';
import { Toasts } from '../../parts/toasts';

/** In or out without the lot: with a reason, and under the name of who decides. */
@Component({
  selector: 'dabei-booth-by-hand-dialog',
  imports: [AskDialog, ReasonField, TPipe],
  template: `
    <dabei-ask-dialog
      name="booth-by-hand"
      [open]="true"
      [title]="'booths-desk.hand.title-' + choice() | t: { association: association() }"
      [button]="'booths-desk.hand.choose-' + choice() | t"
      [ready]="reason().trim() !== ''"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="choose()"
    >
      <p>{{ 'booths-desk.hand.then-' + choice() | t }}</p>
      <dabei-reason-field
        id="booth-reason"
        [label]="'booths-desk.hand.reason' | t"
        [hint]="'booths-desk.hand.reasonHint' | t"
        [(reason)]="reason"
      />
    </dabei-ask-dialog>
  `,
})
export class ByHandDialog {
  readonly booth = input.required<DeskBooth>();
  readonly choice = input.required<'in' | 'out'>();
  readonly closed = output();
  /** Somebody changed it meanwhile: it is read again under the open dialog. */
  readonly stale = output();
  readonly chosen = output<DeskBooth>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly reason = signal('');
  protected readonly association = computed(() => this.booth().row.association);

  protected async choose(): Promise<void> {
    const { id, version, association } = this.booth().row;
    const choice = this.choice();
    await this.acting.run(
      async () => {
        const path = route(deskRoutes.deskBoothByHand, { id });
        const body = { version, choice, reason: this.reason().trim() };
        this.chosen.emit(await this.calls.post<DeskBooth>(path, body));
        this.toasts.say(this.words.t(`booths-desk.said.hand-${choice}`, { association }));
      },
      () => this.stale.emit(),
    );
  }
}
