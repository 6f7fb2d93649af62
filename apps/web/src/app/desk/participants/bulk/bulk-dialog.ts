import { httpResource } from '@angular/common/http';
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
import { deskRoutes, type BulkKind, type BulkPreview } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { newKey } from '../../parts/new-key';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { TargetPick } from '../../event/participants/target-pick';
import { BulkJobsStore } from './bulk-jobs-store';
import { consequenceSentences, skippedSentences } from './bulk-words';

/** What would happen to the ticked ones, why some are left out, and the reason; then it is done. */
@Component({
  selector: 'dabei-bulk-dialog',
  imports: [AnswerState, DialogPanel, ProblemLine, TargetPick, TPipe],
  templateUrl: './bulk-dialog.html',
})
export class BulkDialog {
  readonly open = input.required<boolean>();
  readonly kind = input.required<BulkKind>();
  readonly ids = input.required<readonly string[]>();
  readonly closed = output();
  readonly started = output();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  private readonly jobs = inject(BulkJobsStore);
  private key = newKey();

  protected readonly target = signal('');
  protected readonly reason = signal('');
  protected readonly starting = attempt();
  protected readonly needsTarget = computed(() => this.kind() === 'move');
  protected readonly preview = httpResource<BulkPreview>(() => {
    if (!this.open() || (this.needsTarget() && this.target() === '')) return undefined;
    return { url: deskRoutes.deskBulkPreview, method: 'POST', body: this.order() };
  });
  protected readonly seen = computed(() =>
    this.preview.hasValue() ? this.preview.value() : undefined,
  );
  protected readonly skipped = computed(() =>
    skippedSentences(this.seen()?.skipped ?? [], this.words.voice()),
  );
  protected readonly consequences = computed(() => {
    const seen = this.seen();
    return seen && seen.willDo > 0 ? consequenceSentences(seen, this.words.voice()) : [];
  });
  protected readonly ready = computed(
    () => (this.seen()?.willDo ?? 0) > 0 && this.reason().trim().length >= 3,
  );

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        this.key = newKey();
        this.reason.set('');
        this.target.set('');
        this.starting.problem.set(null);
      });
    });
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.ready()) return;
    const order = { ...this.order(), reason: this.reason().trim() };
    const done = await this.starting.run(() =>
      this.calls.post(deskRoutes.deskBulk, order, { 'Idempotency-Key': this.key }),
    );
    if (!done) return;
    this.toasts.say(this.words.t('participants.bulk.started'));
    this.started.emit();
    this.closed.emit();
    await this.jobs.load();
  }

  private order() {
    return {
      kind: this.kind(),
      ids: this.ids(),
      targetEventId: this.needsTarget() ? this.target() : null,
    };
  }
}
