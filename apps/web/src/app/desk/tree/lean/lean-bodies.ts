import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { deskRoutes, type LeanBodies as View, type LeanBodySet } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { requiredText } from '../../../shared/text-rules';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { emptyRange, numberRange, rangeRules } from './number-range';
import { RangeFields } from './range-fields';
import { rangesText } from './ranges-text';

/** Which body handed out which numbers: typed here, kept with the names, never shown here again. */
@Component({
  selector: 'dabei-lean-bodies',
  imports: [PickField, ProblemLine, RangeFields, TPipe],
  template: `
    <section class="sheet stack narrow" aria-labelledby="lean-bodies-title">
      <h2 id="lean-bodies-title">{{ 'checking.lean.bodiesTitle' | t }}</h2>
      <p>{{ 'checking.lean.bodiesLead' | t }}</p>
      <p role="status">
        {{ 'checking.lean.without' | t: { count: view().without.length, numbers: without() } }}
      </p>
      <form class="stack" novalidate (submit)="save($event)">
        <dabei-range-fields name="lean-body" [from]="form.from" [until]="form.until" />
        <dabei-pick-field
          id="lean-body-of"
          [label]="'checking.lean.body' | t"
          [hint]="'checking.lean.bodyHint' | t"
          [field]="form.bodyId"
          [picks]="picks()"
        />
        <dabei-problem-line [text]="saving.problem()" />
        <p>
          <button type="submit" class="button" [disabled]="saving.busy()">
            {{ 'checking.lean.setButton' | t }}
          </button>
        </p>
        <p role="status">{{ said() }}</p>
      </form>
    </section>
  `,
})
export class LeanBodies {
  readonly campaign = input.required<string>();
  readonly view = input.required<View>();
  readonly bodies = input.required<readonly { value: string; label: string }[]>();
  readonly changed = output();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  protected readonly said = signal('');
  protected readonly picks = computed(() => [
    { value: '', label: this.words.t('checking.lean.pick') },
    ...this.bodies().filter(({ value }) => value !== ''),
  ]);
  protected readonly without = computed(() => rangesText(this.view().without));
  private readonly model = signal({ ...emptyRange, bodyId: '' });
  protected readonly form = form(this.model, (path) => {
    rangeRules(path, {
      from: () => this.words.t('checking.lean.fromMissing'),
      until: () => this.words.t('checking.lean.untilWrong'),
    });
    requiredText(path.bodyId, () => this.words.t('checking.lean.bodyMissing'));
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    this.form().markAsTouched();
    if (this.form().invalid()) return;
    const { bodyId } = this.model();
    const body = { campaign: this.campaign(), ...numberRange(this.model()), bodyId };
    const done = await this.saving.run(async () => {
      const done = await this.calls.post<LeanBodySet>(deskRoutes.deskLeanBodies, body);
      const also = (['unknown', 'left'] as const)
        .filter((word) => done[word].length > 0)
        .map((word) =>
          this.words.t(word === 'left' ? 'checking.lean.haveBody' : 'checking.lean.unknown', {
            count: done[word].length,
            numbers: rangesText(done[word]),
          }),
        );
      this.said.set(
        [this.words.t('checking.lean.setSaid', { count: done.set }), ...also].join(' '),
      );
    });
    if (!done) return;
    this.model.update((model) => ({ ...model, ...emptyRange }));
    this.form().reset();
    this.changed.emit();
  }
}
