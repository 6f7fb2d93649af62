import { Component, inject, input, output } from '@angular/core';
import { deskRoutes, type DrawHandInput } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ReasonDialog } from '../../organiser/reason-dialog';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';

/** Which placement is to be decided by hand. */
export interface HandAsked {
  childId: string;
  childName: string;
  eventId: string;
  title: string;
  kind: DrawHandInput['kind'];
}

/** Forces or forbids one placement: first what it means, then why. */
@Component({
  selector: 'dabei-hand-dialog',
  imports: [ReasonDialog, TPipe],
  template: `
    @let ask = asked();
    @let kind = ask?.kind ?? 'force';
    @let names = { child: ask?.childName ?? '', title: ask?.title ?? '' };
    <dabei-reason-dialog
      name="draw-hand"
      [open]="ask !== null"
      [title]="'draw.hand.ask-' + kind | t: names"
      [lead]="'draw.hand.then-' + kind | t: names"
      [label]="'draw.hand.reason' | t"
      [button]="'draw.hand.do-' + kind | t"
      [attempt]="deciding"
      (closed)="close()"
      (said)="decide($event)"
    />
  `,
})
export class HandDialog {
  readonly campaign = input.required<string>();
  readonly asked = input.required<HandAsked | null>();
  readonly closed = output();
  readonly decided = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly deciding = attempt();

  protected close(): void {
    this.deciding.problem.set(null);
    this.closed.emit();
  }

  protected async decide(reason: string): Promise<void> {
    const asked = this.asked();
    if (asked === null) return;
    const { childId, eventId, kind } = asked;
    const done = await this.deciding.run(() =>
      this.calls.post(deskRoutes.deskDrawHands, {
        campaign: this.campaign(),
        childId,
        eventId,
        kind,
        reason,
      }),
    );
    if (!done) return;
    this.toasts.say(this.words.t('draw.hand.decided'));
    this.decided.emit();
  }
}
