import { Component, computed, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type DeskBooth } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { ReasonField } from '../../parts/reason-field';
import { Toasts } from '../../parts/toasts';

/** It may stand there all the same: with a reason, and under the name of who decides. */
@Component({
  selector: 'dabei-booth-look-dialog',
  imports: [AskDialog, ReasonField, TPipe],
  template: `
    <dabei-ask-dialog
      name="booth-look"
      [open]="true"
      [title]="'booths-desk.look.lift' | t: { association: association() }"
      [button]="'booths-desk.look.fine' | t"
      [ready]="reason().trim() !== ''"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="lift()"
    >
      <dabei-reason-field
        id="booth-look-reason"
        [label]="'booths-desk.hand.reason' | t"
        [hint]="'booths-desk.hand.reasonHint' | t"
        [(reason)]="reason"
      />
    </dabei-ask-dialog>
  `,
})
export class LookDialog {
  readonly booth = input.required<DeskBooth>();
  readonly closed = output();
  /** Somebody changed it meanwhile: it is read again under the open dialog. */
  readonly stale = output();
  readonly lifted = output<DeskBooth>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly reason = signal('');
  protected readonly association = computed(() => this.booth().row.association);

  protected async lift(): Promise<void> {
    const { id, version, association } = this.booth().row;
    await this.acting.run(
      async () => {
        const path = route(deskRoutes.deskBoothLooked, { id });
        const body = { version, reason: this.reason().trim() };
        this.lifted.emit(await this.calls.post<DeskBooth>(path, body));
        this.toasts.say(this.words.t('booths-desk.said.looked', { association }));
      },
      () => this.stale.emit(),
    );
  }
}
