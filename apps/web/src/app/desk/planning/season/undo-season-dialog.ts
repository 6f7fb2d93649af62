import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { route, deskRoutes, type SeasonUndo } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** Taking a copied season back: first what would be gone. */
@Component({
  selector: 'dabei-undo-season-dialog',
  imports: [DialogPanel, ProblemLine, TPipe],
  template: `
    <dabei-dialog labelledBy="undo-season-title" [open]="slug() !== null" (closed)="closed.emit()">
      <div class="stack">
        <h2 id="undo-season-title">
          {{ 'planning.undoTitle' | t: { title: found()?.title ?? '' } }}
        </h2>
        @if (found(); as what) {
          @if (what.refused; as reason) {
            <p>{{ 'planning.undo-' + reason | t }}</p>
          } @else {
            <p>{{ 'planning.undoThen' | t: { events: what.events } }}</p>
            @if (what.edited > 0) {
              <p class="strong">{{ 'planning.undoEdited' | t: { edited: what.edited } }}</p>
            }
          }
        } @else {
          <p role="status">{{ 'desk.loading' | t }}</p>
        }
        <dabei-problem-line [text]="undoing.problem()" />
        <div class="row">
          @if (found(); as what) {
            @if (what.refused === null) {
              <button
                type="button"
                class="button button-danger"
                [disabled]="undoing.busy()"
                (click)="undo()"
              >
                {{ 'planning.undoDo' | t }}
              </button>
            }
          }
          <button type="button" class="button button-quiet" (click)="closed.emit()">
            {{ 'desk.cancel' | t }}
          </button>
        </div>
      </div>
    </dabei-dialog>
  `,
})
export class UndoSeasonDialog {
  /** Open while there is one. */
  readonly slug = input.required<string | null>();
  readonly closed = output();
  readonly undone = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly undoing = attempt();
  protected readonly found = signal<SeasonUndo | null>(null);

  constructor() {
    effect(() => {
      const slug = this.slug();
      if (slug !== null) untracked(() => void this.look(slug));
    });
  }

  private async look(slug: string): Promise<void> {
    this.found.set(null);
    await this.undoing.run(async () => {
      this.found.set(await this.calls.get<SeasonUndo>(route(deskRoutes.seasonUndo, { slug })));
    });
  }

  protected async undo(): Promise<void> {
    const slug = this.slug();
    if (slug === null) return;
    const done = await this.undoing.run(() =>
      this.calls.post(route(deskRoutes.seasonUndo, { slug })),
    );
    if (!done) return;
    this.toasts.say(this.words.t('planning.undone'));
    this.undone.emit();
  }
}
