import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form } from '@angular/forms/signals';
import { route, deskRoutes, type StageView } from '@dabei/contracts';
import { clockText } from '@dabei/words';
import { requiredText } from '../../../shared/text-rules';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { firstBegin, laterBy } from './later-by';

/** The day runs late, or is on time again: when the first act in the order begins. */
@Component({
  selector: 'dabei-late-dialog',
  imports: [AskDialog, TextField, TPipe],
  template: `
    <dabei-ask-dialog
      name="late"
      [open]="true"
      [title]="'stage.late.title' | t"
      [button]="'stage.late.button' | t"
      [ready]="fields().valid()"
      [attempt]="saving"
      (closed)="closed.emit()"
      (agreed)="save()"
    >
      <p>{{ 'stage.late.more' | t }}</p>
      <div class="row">
        @for (minutes of delays; track minutes) {
          <button type="button" class="button button-small" (click)="later(minutes)">
            {{ 'stage.late.by' | t: { minutes } }}
          </button>
        }
        @if (stage().from !== stage().opens) {
          <button type="button" class="button button-small" (click)="from(stage().opens)">
            {{ 'stage.late.punctual' | t }}
          </button>
        }
      </div>
      <dabei-text-field
        type="time"
        id="late-from"
        [label]="'stage.late.from' | t"
        [hint]="opens()"
        [field]="fields.from"
      />
    </dabei-ask-dialog>
  `,
})
export class LateDialog {
  readonly stage = input.required<StageView>();
  readonly closed = output();
  /** Somebody changed it meanwhile: it is read again under the open dialog. */
  readonly stale = output();
  readonly saved = output<StageView>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  protected readonly delays = [5, 10, 20];
  /** As it was opened: what is typed stays when the stage is read again. */
  private readonly model = linkedSignal<StageView, { from: string }>({
    source: this.stage,
    computation: (stage, before) => before?.value ?? { from: firstBegin(stage) },
  });
  protected readonly fields = form(this.model, (path) => {
    requiredText(path.from, () => this.words.t('stage.form.missing'));
  });
  protected readonly opens = computed(() =>
    this.words.t('stage.late.plan', {
      time: clockText(this.stage().opens, this.words.voice()),
    }),
  );

  protected later(minutes: number): void {
    this.from(laterBy(this.model().from, minutes));
  }

  protected from(from: string): void {
    this.model.set({ from });
  }

  protected async save(): Promise<void> {
    await this.saving.run(
      async () => {
        const { day, version } = this.stage();
        const path = route(deskRoutes.deskStageFrom, { slug: day.slug });
        this.saved.emit(await this.calls.post<StageView>(path, { version, ...this.model() }));
      },
      () => this.stale.emit(),
    );
  }
}
