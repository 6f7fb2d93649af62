import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type MessageRecipients, type MessageView } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { failureCode, failureKind } from '../failed/failure-kind';
import { progressText } from '../progress-text';

const askAgainAfter = 2000;

/** A message that waits, goes out or has gone out: how far it is, and what became of each recipient. */
@Component({
  selector: 'dabei-outgoing-message',
  imports: [ProblemLine, RouterLink, TPipe],
  styles: `
    progress {
      inline-size: 100%;
      accent-color: var(--accent-deep);
    }
    .mail-text {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './outgoing-message.html',
})
export class OutgoingMessage {
  readonly message = input.required<MessageView>();
  readonly changed = output();
  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);

  protected readonly page = signal(1);
  protected readonly resource = httpResource<MessageRecipients>(() => {
    // asked again with every step of the message
    this.message();
    return {
      url: route(deskRoutes.deskMessageRecipients, { id: this.message().id }),
      params: { page: this.page() },
    };
  });
  private readonly known = signal<MessageRecipients | undefined>(undefined);
  /** The last answer stays while the next one is awaited. */
  protected readonly list = this.known.asReadonly();
  protected readonly working = attempt();
  protected readonly told = computed(() => {
    const { total, waiting } = this.message().progress;
    return total - waiting;
  });
  protected readonly open = computed(() => ['scheduled', 'sending'].includes(this.message().state));
  protected readonly progress = computed(() =>
    progressText(this.message().progress, this.words.voice()),
  );
  protected readonly state = computed(() => {
    const { state, dueAt } = this.message();
    const at = dueAt === null ? '' : momentText(dueAt, this.words.voice());
    return this.words.t(`messages.is-${state}`, { at });
  });

  constructor() {
    effect((onCleanup) => {
      const { state } = this.message();
      if (state !== 'sending' && state !== 'scheduled') return;
      const timer = setTimeout(() => this.changed.emit(), askAgainAfter);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      if (this.resource.hasValue()) this.known.set(this.resource.value());
    });
  }

  protected failure(code: string | null): string {
    if (code === null) return '';
    return this.words.t(`desk.mails.failure-${failureKind(code)}`, { code: failureCode(code) });
  }

  protected async stop(): Promise<void> {
    await this.act(deskRoutes.deskMessageStop);
  }

  protected async again(): Promise<void> {
    await this.act(deskRoutes.deskMessageAgain);
  }

  private async act(
    address: typeof deskRoutes.deskMessageStop | typeof deskRoutes.deskMessageAgain,
  ) {
    const { id } = this.message();
    await this.working.run(() => this.calls.post(route(address, { id })));
    this.changed.emit();
  }
}
