import { httpResource } from '@angular/common/http';
import { Component, computed, input, output, signal } from '@angular/core';
import { route, deskRoutes, type DrawRunChildren } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { AnswerState } from '../../parts/answer-state';
import { laterSignal } from '../../shell/later-signal';
import type { HandAsked } from './hand-dialog';
import { WishLines } from './wish-lines';

/** Finds a child in a run and shows its wishes with their reasons. */
@Component({
  selector: 'dabei-child-search',
  imports: [AnswerState, TPipe, WishLines],
  template: `
    <section class="sheet stack-small" aria-labelledby="children-title">
      <h2 id="children-title">{{ 'draw.child.title' | t }}</h2>
      <form class="field" role="search" (submit)="$event.preventDefault()">
        <label class="field-label" for="draw-child">{{ 'draw.child.search' | t }}</label>
        <span class="field-hint" id="draw-child-hint">{{ 'draw.child.searchHint' | t }}</span>
        <input
          #q
          id="draw-child"
          type="search"
          autocomplete="off"
          maxlength="100"
          aria-describedby="draw-child-hint"
          [value]="typed()"
          (input)="type(q.value)"
        />
      </form>
      <dabei-answer-state
        [loading]="resource.isLoading() && !found()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (found(); as it) {
        <p class="small soft" role="status">{{ 'draw.child.found' | t: { count: it.total } }}</p>
        @for (child of it.rows; track child.childId) {
          <details [open]="it.total === 1">
            <summary>
              {{ child.childName }}
              <span class="soft">{{ 'draw.child.given' | t: { count: given(child) } }}</span>
            </summary>
            <dabei-wish-lines
              [child]="child"
              [campaign]="campaign()"
              [fixed]="fixed()"
              [titleOf]="titleOf()"
              (asked)="asked.emit($event)"
            />
          </details>
        }
        @if (it.pages > 1) {
          <div class="row">
            <button
              type="button"
              class="button button-small"
              [disabled]="it.page <= 1"
              (click)="page.set(it.page - 1)"
            >
              {{ 'draw.child.before' | t }}
            </button>
            <span class="small">{{
              'draw.child.page' | t: { page: it.page, pages: it.pages }
            }}</span>
            <button
              type="button"
              class="button button-small"
              [disabled]="it.page >= it.pages"
              (click)="page.set(it.page + 1)"
            >
              {{ 'draw.child.after' | t }}
            </button>
          </div>
        }
      }
    </section>
  `,
})
export class ChildSearch {
  readonly runId = input.required<string>();
  readonly campaign = input.required<string>();
  readonly fixed = input(false);
  readonly titleOf = input.required<(eventId: string) => string>();
  readonly asked = output<HandAsked>();

  protected readonly typed = signal('');
  protected readonly page = signal(1);
  private readonly text = laterSignal(this.typed, 300);
  protected readonly resource = httpResource<DrawRunChildren>(() => {
    const text = this.text().trim();
    if (text.length < 2) return undefined;
    return {
      url: route(deskRoutes.deskDrawRunChildren, { runId: this.runId() }),
      params: { text, page: this.page() },
    };
  });
  protected readonly found = computed(() =>
    this.text().trim().length >= 2 && this.resource.hasValue() ? this.resource.value() : undefined,
  );

  protected type(text: string): void {
    this.typed.set(text);
    this.page.set(1);
  }

  protected given({ wishes }: DrawRunChildren['rows'][number]): number {
    return wishes.filter(({ reason }) => reason === 'placed').length;
  }
}
