import { Component, inject, input, output } from '@angular/core';
import { TPipe } from '../../../shared/t.pipe';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';

/** What is taken out of the day: a role or a shift nobody is on. */
export interface Removal {
  kind: 'role' | 'shift';
  path: string;
  name: string;
}

/** Asks before a role or a shift goes. */
@Component({
  selector: 'dabei-remove-dialog',
  imports: [AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="remove"
      [open]="true"
      [danger]="true"
      [title]="'community-desk.remove.' + removal().kind | t: { name: removal().name }"
      [button]="'community-desk.remove.button' | t"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="remove()"
    />
  `,
})
export class RemoveDialog {
  readonly removal = input.required<Removal>();
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  protected readonly acting = attempt();

  protected async remove(): Promise<void> {
    await this.acting.run(async () => {
      await this.calls.delete(this.removal().path);
      this.done.emit();
    });
  }
}
