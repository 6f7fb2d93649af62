import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { deskRoutes, type LeanBodyCorrected, type VaultView } from '@dabei/contracts';
import { requiredText, shapedText } from '../../shared/text-rules';
import { TextField } from '../../shared/text-field';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { PickField } from '../parts/pick-field';
import { ProblemLine } from '../parts/problem-line';
import { emptyRange, numberRange, rangeRules } from '../tree/lean/number-range';
import { RangeFields } from '../tree/lean/range-fields';
import { rangesText } from '../tree/lean/ranges-text';

/** Chosen on purpose: whoever only forgets to choose takes no body away. */
const noBody = 'none';
const reasonShape = /^.{5,300}$/u;

/** The wrong body beside hand-written numbers, put right; letters that are out have to be printed again. */
@Component({
  selector: 'dabei-correct-body',
  imports: [PickField, ProblemLine, RangeFields, TextField, TPipe],
  template: `
    <section class="sheet stack narrow" aria-labelledby="correct-body-title">
      <h2 id="correct-body-title">{{ 'vault.correct.title' | t }}</h2>
      <p>{{ 'vault.correct.lead' | t }}</p>
      <p class="notice">{{ 'vault.correct.letters' | t }}</p>
      <form class="stack" novalidate (submit)="save($event)">
        <dabei-range-fields name="correct" [from]="form.from" [until]="form.until" />
        <dabei-pick-field
          id="correct-body-of"
          [label]="'vault.delivery.body' | t"
          [field]="form.bodyId"
          [picks]="picks()"
        />
        <dabei-text-field
          id="correct-reason"
          [label]="'vault.reason' | t"
          [hint]="'vault.reasonHint' | t"
          [field]="form.reason"
        />
        <dabei-problem-line [text]="saving.problem()" />
        <p>
          <button type="submit" class="button" [disabled]="saving.busy()">
            {{ 'vault.correct.button' | t }}
          </button>
        </p>
        <p role="status">{{ said() }}</p>
      </form>
    </section>
  `,
})
export class CorrectBody {
  readonly view = input.required<VaultView>();
  readonly corrected = output();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  protected readonly said = signal('');
  protected readonly picks = computed(() => [
    { value: '', label: this.words.t('checking.lean.pick') },
    { value: noBody, label: this.words.t('checking.lean.noBody') },
    ...this.view().bodies.map(({ id, name }) => ({ value: id, label: name })),
  ]);
  private readonly model = signal({ ...emptyRange, bodyId: '', reason: '' });
  protected readonly form = form(this.model, (path) => {
    rangeRules(path, {
      from: () => this.words.t('checking.lean.fromMissing'),
      until: () => this.words.t('checking.lean.untilWrong'),
    });
    requiredText(path.bodyId, () => this.words.t('checking.lean.bodyMissing'));
    const short = () => this.words.t('vault.reasonShort');
    requiredText(path.reason, short);
    shapedText(path.reason, reasonShape, short);
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    this.form().markAsTouched();
    if (this.form().invalid()) return;
    const { bodyId, reason } = this.model();
    const done = await this.saving.run(async () => {
      const { set, unknown, fetched } = await this.calls.post<LeanBodyCorrected>(
        deskRoutes.vaultCorrection,
        {
          ...numberRange(this.model()),
          bodyId: bodyId === noBody ? null : bodyId,
          reason: reason.trim(),
        },
      );
      const said = [this.words.t('checking.lean.setSaid', { count: set })];
      if (unknown.length > 0) said.push(this.list('checking.lean.unknown', unknown));
      if (fetched.length > 0) said.push(this.list('vault.correct.fetched', fetched));
      if (set > 0) said.push(this.words.t('vault.correct.printAgain'));
      this.said.set(said.join(' '));
    });
    if (!done) return;
    this.model.set({ ...emptyRange, bodyId: '', reason: '' });
    this.form().reset();
    this.corrected.emit();
  }

  private list(word: string, numbers: readonly number[]): string {
    return this.words.t(word, { count: numbers.length, numbers: rangesText(numbers) });
  }
}
