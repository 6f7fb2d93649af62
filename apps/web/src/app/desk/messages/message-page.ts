import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type MessageView } from '@dabei/contracts';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { MessageEditor } from './editor/message-editor';
import { OutgoingMessage } from './outgoing/outgoing-message';

/** One message: written as a draft, watched from then on. */
@Component({
  selector: 'dabei-message-page',
  imports: [AnswerState, MessageEditor, OutgoingMessage, RouterLink, TPipe],
  template: `
    <div class="stack">
      <p>
        <a routerLink="/desk/nachrichten">{{ 'messages.back' | t }}</a>
      </p>
      <dabei-answer-state
        [loading]="resource.isLoading() && !message()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (message(); as it) {
        @if (it.state === 'draft') {
          <dabei-message-editor [message]="it" (sent)="resource.reload()" />
        } @else {
          <dabei-outgoing-message [message]="it" (changed)="resource.reload()" />
        }
      }
    </div>
  `,
})
export class MessagePage {
  readonly id = input.required<string>();
  protected readonly resource = httpResource<MessageView>(() =>
    route(deskRoutes.deskMessage, { id: this.id() }),
  );
  protected readonly message = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );

  constructor() {
    inject(PageHead).set(inject(Words).t('messages.title'));
  }
}
