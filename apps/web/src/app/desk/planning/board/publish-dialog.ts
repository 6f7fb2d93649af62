import { Component, computed, inject, input, output } from '@angular/core';
import { route, deskRoutes, type BoardEvent, type PlanningBoard } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** Publishing an event from the board: first what it means. */
@Component({
  selector: 'dabei-publish-dialog',
  imports: [DialogPanel, ProblemLine, TPipe],
  template: `
    <dabei-dialog labelledBy="publish-title" [open]="event() !== null" (closed)="closed.emit()">
      @if (event(); as one) {
        <div class="stack">
          <h2 id="publish-title">{{ 'planning.publishTitle' | t: { title: one.title } }}</h2>
          <p>{{ consequence() | t }} {{ 'planning.publishMails' | t }}</p>
          <dabei-problem-line [text]="publishing.problem()" />
          <div class="row">
            <button
              type="button"
              class="button button-primary"
              [disabled]="publishing.busy()"
              (click)="publish(one)"
            >
              {{ 'planning.publish' | t }}
            </button>
            <button type="button" class="button button-quiet" (click)="close()">
              {{ 'desk.cancel' | t }}
            </button>
          </div>
        </div>
      }
    </dabei-dialog>
  `,
})
export class PublishDialog {
  readonly event = input.required<BoardEvent | null>();
  readonly phase = input.required<PlanningBoard['campaign']['phase']>();
  readonly closed = output();
  readonly published = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly publishing = attempt();

  protected readonly consequence = computed(() => {
    if (this.phase() === 'draft') return 'planning.publishDraft';
    return this.phase() === 'open' ? 'planning.publishOpen' : 'planning.publishPublic';
  });

  protected close(): void {
    this.publishing.problem.set(null);
    this.closed.emit();
  }

  protected async publish({ id, title }: BoardEvent): Promise<void> {
    const done = await this.publishing.run(() =>
      this.calls.post(route(deskRoutes.deskEventPublish, { id })),
    );
    if (!done) return;
    this.toasts.say(this.words.t('planning.published', { title }));
    this.published.emit();
  }
}
