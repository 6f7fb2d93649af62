import { Component, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { ReasonField } from '../../parts/reason-field';
import type { PersonOnShift } from './board-view';

/** Somebody is taken off a shift, with a reason; it can be taken back while the place is free. */
@Component({
  selector: 'dabei-cancel-signup-dialog',
  imports: [AskDialog, ReasonField, TPipe],
  template: `
    <dabei-ask-dialog
      name="cancel-signup"
      [open]="true"
      [danger]="true"
      [title]="'community-desk.cancel.title' | t: { name: person().volunteer.name }"
      [button]="'community-desk.cancel.button' | t"
      [ready]="reason().trim() !== ''"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="cancel()"
    >
      <p>
        {{
          'community-desk.cancel.told'
            | t: { way: person().volunteer.email === null ? 'phone' : 'mail' }
        }}
      </p>
      <dabei-reason-field
        id="cancel-reason"
        [label]="'community-desk.cancel.reason' | t"
        [(reason)]="reason"
      />
    </dabei-ask-dialog>
  `,
})
export class CancelSignupDialog {
  readonly person = input.required<PersonOnShift>();
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  protected readonly acting = attempt();
  protected readonly reason = signal('');

  protected async cancel(): Promise<void> {
    const { id, version } = this.person().signup;
    await this.acting.run(async () => {
      const reason = this.reason().trim();
      await this.calls.post(route(deskRoutes.deskSignupCancel, { id }), { reason, version });
      this.done.emit();
    });
  }
}
