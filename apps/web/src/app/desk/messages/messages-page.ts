import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { deskRoutes, type MessageList, type MessageRow, type MessageSaved } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { MessagesTabs } from './messages-tabs';
import { progressText } from './progress-text';

/** The outbox: what is being written, waits, goes out and has gone out; what failed stands first. */
@Component({
  selector: 'dabei-messages-page',
  imports: [AnswerState, MessagesTabs, ProblemLine, RouterLink, TPipe],
  templateUrl: './messages-page.html',
})
export class MessagesPage {
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly words = inject(Words);

  protected readonly resource = httpResource<MessageList>(() => deskRoutes.deskMessages);
  protected readonly messages = computed(() =>
    this.resource.hasValue() ? this.resource.value().messages : undefined,
  );
  protected readonly beginning = attempt();

  constructor() {
    inject(PageHead).set(this.words.t('messages.title'));
  }

  protected moment(message: MessageRow): string {
    return momentText(message.dueAt ?? message.changedAt, this.words.voice());
  }

  /** Sent, and long enough ago that its words are gone. */
  protected isErased({ state, subject }: MessageRow): boolean {
    return subject === '' && (state === 'sent' || state === 'stopped');
  }

  protected progress({ state, progress }: MessageRow): string {
    return state === 'draft' || state === 'scheduled'
      ? ''
      : progressText(progress, this.words.voice());
  }

  protected async begin(): Promise<void> {
    const empty = { parts: [], subjectDe: '', textDe: '', subjectEn: '', textEn: '' };
    await this.beginning.run(async () => {
      const { id } = await this.calls.post<MessageSaved>(deskRoutes.deskMessages, empty);
      await this.router.navigate(['/desk/nachrichten', id]);
    });
  }
}
