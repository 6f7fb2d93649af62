import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type KeptTemplate, type MessageTemplates } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { MessagesTabs } from '../messages-tabs';

/** Texts kept under a name: what they say, which planned message carries them, and away with them. */
@Component({
  selector: 'dabei-templates-page',
  imports: [AnswerState, MessagesTabs, ProblemLine, RouterLink, TPipe],
  styles: `
    .text {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './templates-page.html',
})
export class TemplatesPage {
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly resource = httpResource<MessageTemplates>(
    () => deskRoutes.deskMessageTemplates,
  );
  protected readonly templates = computed(() =>
    this.resource.hasValue() ? this.resource.value().templates : undefined,
  );
  protected readonly removing = attempt();
  /** Said where it was pressed. */
  protected readonly pressed = signal('');

  constructor() {
    inject(PageHead).set(this.words.t('messages.templates.title'));
  }

  protected use({ dueAt, subject }: KeptTemplate['usedBy'][number]): string {
    const at = dueAt === null ? '' : momentText(dueAt, this.words.voice());
    return this.words.t('messages.templates.use', { subject, at });
  }

  /** What is deleted can be had back while the note stands. */
  protected async remove({ id, usedBy: _, ...kept }: KeptTemplate): Promise<void> {
    this.pressed.set(id);
    const address = route(deskRoutes.deskMessageTemplate, { id });
    const done = await this.removing.run(() => this.calls.delete(address));
    if (done) {
      this.toasts.say(this.words.t('messages.templates.removed', { name: kept.name }), () => {
        void this.putBack(kept);
      });
    }
    this.resource.reload();
  }

  private async putBack(kept: Omit<KeptTemplate, 'id' | 'usedBy'>): Promise<void> {
    await this.removing.run(() => this.calls.post(deskRoutes.deskMessageTemplates, kept));
    this.resource.reload();
  }
}
