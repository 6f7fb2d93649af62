import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { route, deskRoutes, type ChangePreview, type EventInput } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { changeText } from './change-words';

/** What publishing the typed changes would mean for the families, before it is done. */
@Component({
  selector: 'dabei-publish-changes-dialog',
  imports: [DialogPanel, ProblemLine, TPipe],
  template: `
    <dabei-dialog
      labelledBy="publish-changes-title"
      [open]="typed() !== null"
      (closed)="closed.emit()"
    >
      <div class="stack">
        <h2 id="publish-changes-title">{{ 'planning.editor.publishTitle' | t }}</h2>
        @if (preview()) {
          @if (changes().length > 0) {
            <ul>
              @for (change of changes(); track $index) {
                <li>{{ change }}</li>
              }
            </ul>
          } @else {
            <p>{{ 'planning.editor.nothing' | t }}</p>
          }
          <p class="strong" role="status">{{ consequence() }}</p>
        } @else {
          <p role="status">{{ 'desk.loading' | t }}</p>
        }
        <dabei-problem-line [text]="problem() ?? looking.problem()" />
        <div class="row">
          <button
            type="button"
            class="button button-primary"
            [disabled]="busy() || !preview()"
            (click)="confirmed.emit()"
          >
            {{ 'planning.publish' | t }}
          </button>
          <button type="button" class="button button-quiet" (click)="closed.emit()">
            {{ 'desk.cancel' | t }}
          </button>
        </div>
      </div>
    </dabei-dialog>
  `,
})
export class PublishChangesDialog {
  readonly eventId = input.required<string>();
  /** Open while there is something to publish. */
  readonly typed = input.required<EventInput | null>();
  readonly busy = input(false);
  readonly problem = input<string | null>(null);
  readonly closed = output();
  readonly confirmed = output();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly looking = attempt();
  protected readonly preview = signal<ChangePreview | null>(null);

  protected readonly changes = computed(() =>
    (this.preview()?.changes ?? []).map((change) => changeText(change, this.words)),
  );
  protected readonly consequence = computed(() => {
    const preview = this.preview();
    if (!preview?.moved) return this.words.t('planning.editor.notMoved');
    const told = (['mails', 'letters', 'phoneCalls'] as const)
      .filter((way) => preview[way] > 0)
      .map((way) => this.words.t(`planning.editor.${way}`, { count: preview[way] }));
    return told.length === 0
      ? this.words.t('planning.editor.movedNobody')
      : this.words.t('planning.editor.moved', { told: listText(told, this.words.language()) });
  });

  constructor() {
    effect(() => {
      const typed = this.typed();
      if (typed !== null) untracked(() => void this.look(typed));
    });
  }

  private async look(event: EventInput): Promise<void> {
    this.preview.set(null);
    await this.looking.run(async () => {
      const address = route(deskRoutes.eventChangePreview, { id: this.eventId() });
      this.preview.set(await this.calls.post<ChangePreview>(address, { version: 0, event }));
    });
  }
}
