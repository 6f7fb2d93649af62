import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { route, deskRoutes, stormWords, type StormView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AreaField } from '../../parts/area-field';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** It is called off: since when, with which words, how far the job is; mended while nobody was told. */
@Component({
  selector: 'dabei-storm-decided',
  imports: [AreaField, AskDialog, Icon, ProblemLine, TPipe],
  host: { class: 'stack' },
  styles: `
    .notice p {
      margin-block: 0 0.35rem;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  template: `
    <div class="notice notice-cancelled">
      <dabei-icon name="alert" />
      <div>
        <p class="strong">{{ 'market-storm.decided.since' | t: { time: since() } }}</p>
        <p>
          <bdi>{{ decided().words }}</bdi>
        </p>
        <p role="status">{{ progress() }}</p>
      </div>
    </div>
    @if (decided().changeable) {
      <section class="sheet stack-small" aria-labelledby="mend-title">
        <h2 id="mend-title">{{ 'market-storm.mend.title' | t }}</h2>
        <p>{{ 'market-storm.mend.until' | t: { time: from() } }}</p>
        <div class="row">
          <button type="button" class="button button-small" (click)="edit()">
            {{ 'market-storm.mend.words' | t }}
          </button>
          <button
            type="button"
            class="button button-small"
            [disabled]="acting.busy()"
            (click)="takeBack()"
          >
            {{ 'market-storm.mend.take-back' | t }}
          </button>
        </div>
        <dabei-problem-line [text]="editing() ? null : acting.problem()" />
      </section>
    }
    <dabei-ask-dialog
      name="storm-mend"
      [open]="editing()"
      [title]="'market-storm.mend.words' | t"
      [button]="'market-storm.mend.save' | t"
      [ready]="fields().valid()"
      [attempt]="acting"
      (closed)="editing.set(false)"
      (agreed)="save()"
    >
      <dabei-area-field
        id="storm-mend-words"
        [label]="'market-storm.words.label' | t"
        [field]="fields.words"
      />
    </dabei-ask-dialog>
  `,
})
export class StormDecided {
  readonly view = input.required<StormView>();
  readonly decided = input.required<NonNullable<StormView['decided']>>();
  readonly changed = output<StormView>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly acting = attempt();
  protected readonly editing = signal(false);
  protected readonly model = signal({ words: '' });
  protected readonly fields = form(this.model, (path) => {
    validateStandardSchema(path, stormWords);
  });
  protected readonly since = computed(() => momentText(this.decided().at, this.words.voice()));
  protected readonly from = computed(() =>
    momentText(this.decided().tellsFrom, this.words.voice()),
  );
  protected readonly progress = computed(() => {
    const { due, byMail, byPhone, changeable } = this.decided();
    if (due > 0 && changeable)
      return this.words.t('market-storm.decided.soon', { time: this.from() });
    if (due > 0) return this.words.t('market-storm.decided.running', { count: due });
    return this.words.t('market-storm.decided.done', { mail: byMail, phone: byPhone });
  });

  protected edit(): void {
    this.model.set({ words: this.decided().words });
    this.acting.problem.set(null);
    this.editing.set(true);
  }

  protected async save(): Promise<void> {
    await this.acting.run(async () => {
      const path = route(deskRoutes.deskStormWords, { slug: this.view().market.slug });
      this.changed.emit(await this.calls.put<StormView>(path, this.model()));
      this.editing.set(false);
    });
  }

  protected async takeBack(): Promise<void> {
    await this.acting.run(async () => {
      const path = route(deskRoutes.deskStormTakeBack, { slug: this.view().market.slug });
      this.changed.emit(await this.calls.post<StormView>(path));
      this.toasts.say(this.words.t('market-storm.mend.taken-back'));
    });
  }
}
