import { Component, computed, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type MessageContent } from '@dabei/contracts';
import { isQuiet } from '@dabei/domain';
import { townZone } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { StaffSession } from '../../access/staff-session';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { instantOf } from '../../parts/wall-time';

/** A mail to oneself first; then now, or at a time of the town's clock. */
@Component({
  selector: 'dabei-send-panel',
  imports: [ProblemLine, TPipe],
  template: `
    <section class="sheet stack-small" aria-labelledby="send-title">
      <h2 id="send-title">{{ 'messages.sending' | t }}</h2>
      <p>
        <button type="button" class="button" [disabled]="testing.busy()" (click)="test()">
          {{ 'messages.test' | t }}
        </button>
      </p>
      <dabei-problem-line [text]="testing.problem()" />
      <div class="field">
        <label class="field-label" for="send-at">{{ 'messages.at' | t }}</label>
        <input #time id="send-at" type="datetime-local" (input)="at.set(time.value)" />
      </div>
      @if (quiet()) {
        <p class="notice notice-waiting">{{ 'messages.quiet' | t }}</p>
      }
      @if (!ready()) {
        <p class="small soft">{{ 'messages.notReady' | t }}</p>
      }
      <dabei-problem-line [text]="sending.problem()" />
      <p>
        <button
          type="button"
          class="button button-primary"
          [disabled]="!ready() || sending.busy()"
          (click)="send()"
        >
          {{ (at() ? 'messages.schedule' : 'messages.sendNow') | t }}
        </button>
      </p>
    </section>
  `,
})
export class SendPanel {
  readonly id = input.required<string>();
  readonly version = input.required<number>();
  readonly content = input.required<MessageContent>();
  readonly ready = input.required<boolean>();
  readonly sent = output();
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly session = inject(StaffSession);

  protected readonly at = signal('');
  protected readonly testing = attempt();
  protected readonly sending = attempt();
  protected readonly quiet = computed(() => {
    const instant = instantOf(this.at());
    return isQuiet(instant === null ? new Date() : new Date(instant), townZone);
  });

  protected async test(): Promise<void> {
    const order = { content: this.content(), language: 'de' };
    const done = await this.testing.run(() => this.calls.post(deskRoutes.deskMessageTest, order));
    const email = this.session.staff()?.email ?? '';
    if (done) this.toasts.say(this.words.t('messages.tested', { email }));
  }

  protected async send(): Promise<void> {
    const [date, time] = this.at().split('T');
    const order = {
      version: this.version(),
      at: date && time ? { date, time: time.slice(0, 5) } : null,
    };
    const address = route(deskRoutes.deskMessageSend, { id: this.id() });
    if (await this.sending.run(() => this.calls.post(address, order))) this.sent.emit();
  }
}
