import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { deskRoutes, type MessageContent, type MessagePreview as Preview } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { AnswerState } from '../../parts/answer-state';
import type { Reader } from './reach-list';

/** The message as one reader gets it, word by word what is sent; without a reader, with invented names. */
@Component({
  selector: 'dabei-message-preview',
  imports: [AnswerState, TPipe],
  styles: `
    .mail-text {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <section class="sheet stack-small" aria-labelledby="preview-title">
      <h2 id="preview-title">{{ 'messages.preview' | t }}</h2>
      <p class="small soft">
        @if (reader(); as one) {
          {{ 'messages.previewFor' | t: { name: one.name } }}
        } @else {
          {{ 'messages.previewInvented' | t }}
        }
      </p>
      <dabei-answer-state
        [loading]="resource.isLoading() && !seen()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (seen(); as it) {
        <p>
          <span class="soft">{{ ('messages.subject' | t) + ': ' }}</span>
          <strong>{{ it.subject }}</strong>
        </p>
        @if (reader()?.channel === 'letter') {
          @for (paragraph of it.letter.paragraphs; track $index) {
            <p class="mail-text">{{ paragraph }}</p>
          }
        } @else {
          <p class="mail-text">{{ it.text }}</p>
        }
      }
    </section>
  `,
})
export class MessagePreview {
  readonly content = input.required<MessageContent>();
  readonly reader = input<Reader | null>(null);
  private readonly http = inject(HttpClient);

  protected readonly resource = rxResource({
    params: () => {
      const reader = this.reader();
      return {
        content: this.content(),
        recipient:
          reader === null
            ? null
            : {
                key: reader.key,
                registrationIds: reader.registrationIds,
                eventIds: reader.eventIds,
              },
      };
    },
    stream: ({ params }) => this.http.post<Preview>(deskRoutes.deskMessagePreview, params),
  });
  protected readonly seen = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
}
