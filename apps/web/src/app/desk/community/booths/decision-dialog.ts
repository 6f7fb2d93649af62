import { Component, computed, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type BoothDecision, type DeskBooth } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { ReasonField } from '../../parts/reason-field';
import { Toasts } from '../../parts/toasts';

/** Something goes back or ends: what it means, and the words the association reads. */
@Component({
  selector: 'dabei-booth-decision-dialog',
  imports: [AskDialog, ReasonField, TPipe],
  template: `
    <dabei-ask-dialog
      name="booth-decision"
      [open]="true"
      [danger]="move() !== 'return' && move() !== 'accept'"
      [title]="'booths-desk.decide.title-' + move() | t: { association: association() }"
      [button]="'booths-desk.move.' + move() | t"
      [ready]="move() === 'withdraw' || text().trim() !== ''"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="decide()"
    >
      <p>{{ 'booths-desk.decide.then-' + move() | t }}</p>
      <p class="small soft">
        {{ heard() | t }}
      </p>
      <dabei-reason-field
        id="booth-words"
        [label]="'booths-desk.decide.words-' + move() | t"
        [(reason)]="text"
      />
    </dabei-ask-dialog>
  `,
})
export class DecisionDialog {
  readonly booth = input.required<DeskBooth>();
  readonly move = input.required<BoothDecision['move']>();
  readonly closed = output();
  /** Somebody changed it meanwhile: it is read again under the open dialog. */
  readonly stale = output();
  readonly decided = output<DeskBooth>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly text = signal('');
  /** Where words are heard: why somebody is accepted past others stays with the office. */
  protected readonly heard = computed(() => {
    if (this.move() === 'accept') return 'booths-desk.hand.reasonHint';
    return this.booth().email === null ? 'booths-desk.decide.call' : 'booths-desk.decide.mail';
  });
  protected readonly association = computed(() => this.booth().row.association);

  protected async decide(): Promise<void> {
    const { id, version, association } = this.booth().row;
    const move = this.move();
    await this.acting.run(
      async () => {
        const path = route(deskRoutes.deskBoothDecision, { id });
        const decision = { version, move, words: this.text().trim() };
        this.decided.emit(await this.calls.post<DeskBooth>(path, decision));
        this.toasts.say(this.words.t(`booths-desk.said.${move}`, { association }));
      },
      () => this.stale.emit(),
    );
  }
}
