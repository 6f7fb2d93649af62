import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, model } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { deskRoutes, type MessagePart, type MessageReach } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { AnswerState } from '../../parts/answer-state';

export type Reader = MessageReach['recipients'][number];

/** How many a message reaches, and who: one of them can be chosen for the preview. */
@Component({
  selector: 'dabei-reach-list',
  imports: [AnswerState, TPipe],
  template: `
    <section class="sheet stack-small" aria-labelledby="reach-title">
      <h2 id="reach-title">{{ 'messages.reach' | t }}</h2>
      <dabei-answer-state
        [loading]="resource.isLoading() && !reach()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (reach(); as it) {
        <p class="strong" role="status">{{ 'messages.reachText' | t: counts() }}</p>
        @if (it.phone > 0) {
          <p class="small">{{ 'messages.reachPhone' | t: { count: it.phone } }}</p>
        }
        <details>
          <summary>{{ 'messages.reachNames' | t }}</summary>
          <ul class="plain-list stack-small">
            @for (one of it.recipients; track one.key) {
              <li class="desk-head">
                <span
                  >{{ one.name }}
                  <span class="soft small">{{ 'messages.channel-' + one.channel | t }}</span></span
                >
                <button
                  type="button"
                  class="button button-small"
                  [attr.aria-pressed]="reader()?.key === one.key"
                  [attr.aria-label]="('messages.asThis' | t) + ': ' + one.name"
                  (click)="reader.set(one)"
                >
                  {{ 'messages.asThis' | t }}
                </button>
              </li>
            }
          </ul>
          @if (it.pages > 1) {
            <p class="row">
              <button
                type="button"
                class="button button-small"
                [disabled]="page() === 1"
                (click)="page.set(page() - 1)"
              >
                {{ 'messages.previous' | t }}
              </button>
              <span class="small">{{
                'messages.page' | t: { page: it.page, pages: it.pages }
              }}</span>
              <button
                type="button"
                class="button button-small"
                [disabled]="page() >= it.pages"
                (click)="page.set(page() + 1)"
              >
                {{ 'messages.next' | t }}
              </button>
            </p>
          }
        </details>
      }
    </section>
  `,
})
export class ReachList {
  readonly parts = input.required<readonly MessagePart[]>();
  readonly reader = model<Reader | null>(null);
  private readonly http = inject(HttpClient);

  /** Another group is read from its beginning. */
  protected readonly page = linkedSignal({ source: this.parts, computation: () => 1 });
  protected readonly resource = rxResource({
    params: () => ({ parts: this.parts(), page: this.page() }),
    stream: ({ params }) => this.http.post<MessageReach>(deskRoutes.deskMessageReach, params),
  });
  readonly reach = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly counts = computed(() => {
    const { families, people, mails, letters } = this.reach() ?? {
      families: 0,
      people: 0,
      mails: 0,
      letters: 0,
    };
    return { families, people, mails, letters };
  });
}
