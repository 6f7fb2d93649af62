import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { route, deskRoutes, type Consequence, type DeskEvent } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { consequenceText } from '../../parts/consequence-text';

/** Calling an event off: first what it means, then why, then the button. */
@Component({
  selector: 'dabei-cancel-event-dialog',
  imports: [AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="cancel-event"
      [open]="open()"
      [title]="'desk.acts.cancelTitle' | t: { title: event().title }"
      [button]="'desk.acts.cancel' | t"
      [danger]="true"
      [ready]="reason().trim().length >= 3"
      [attempt]="cancelling"
      (closed)="closed.emit()"
      (agreed)="cancel()"
    >
      <p>{{ 'desk.acts.cancelThen' | t: { taken: event().taken, waiting: event().waiting } }}</p>
      <p class="strong" role="status">{{ sentence() ?? ('desk.loading' | t) }}</p>
      <div class="field">
        <label class="field-label" for="cancel-event-reason">{{
          'desk.acts.cancelReason' | t
        }}</label>
        <span class="field-hint" id="cancel-event-hint">{{
          'desk.acts.cancelReasonHint' | t
        }}</span>
        <textarea
          #field
          id="cancel-event-reason"
          rows="3"
          maxlength="300"
          aria-describedby="cancel-event-hint"
          [value]="reason()"
          (input)="reason.set(field.value)"
        ></textarea>
      </div>
    </dabei-ask-dialog>
  `,
})
export class CancelEventDialog {
  readonly event = input.required<DeskEvent>();
  readonly open = input(false);
  readonly closed = output();
  readonly cancelled = output();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly consequence = signal<Consequence | null>(null);

  protected readonly cancelling = attempt();
  protected readonly reason = signal('');
  protected readonly sentence = computed(() => {
    const consequence = this.consequence();
    return consequence && consequenceText(consequence, this.words.voice());
  });

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => void this.look());
    });
  }

  private async look(): Promise<void> {
    this.consequence.set(null);
    await this.cancelling.run(async () => {
      const address = route(deskRoutes.deskEventCancelPreview, { id: this.event().id });
      this.consequence.set(await this.calls.get<Consequence>(address));
    });
  }

  protected async cancel(): Promise<void> {
    const { id, version } = this.event();
    const reason = this.reason().trim();
    if (reason.length < 3) return;
    const done = await this.cancelling.run(() =>
      this.calls.post(route(deskRoutes.deskEventCancel, { id }), { reason, version }),
    );
    if (done) this.cancelled.emit();
  }
}
