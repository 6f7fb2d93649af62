import { Component, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { deskRoutes, type LeanRemoved } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { emptyRange, numberRange, rangeRules } from './number-range';
import { RangeFields } from './range-fields';
import { rangesText } from './ranges-text';

/** Numbers that were typed by mistake go again, after a sentence about what that means. */
@Component({
  selector: 'dabei-lean-removal',
  imports: [AskDialog, RangeFields, TPipe],
  template: `
    <section class="sheet stack narrow" aria-labelledby="lean-removal-title">
      <h2 id="lean-removal-title">{{ 'checking.lean.removeTitle' | t }}</h2>
      <p>{{ 'checking.lean.removeLead' | t }}</p>
      <form class="stack" novalidate (submit)="ask($event)">
        <dabei-range-fields name="lean-wrong" [from]="form.from" [until]="form.until" />
        <p>
          <button type="submit" class="button">{{ 'checking.lean.removeButton' | t }}</button>
        </p>
        <p role="status">{{ said() }}</p>
      </form>
    </section>
    <dabei-ask-dialog
      name="lean-remove"
      [open]="asked() !== null"
      [title]="'checking.lean.removeSure' | t: asked() ?? {}"
      [button]="'checking.lean.removeYes' | t"
      [danger]="true"
      [attempt]="removing"
      (closed)="asked.set(null)"
      (agreed)="remove()"
    >
      <p>{{ 'checking.lean.removeThen' | t }}</p>
    </dabei-ask-dialog>
  `,
})
export class LeanRemoval {
  readonly campaign = input.required<string>();
  readonly changed = output();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly removing = attempt();
  protected readonly said = signal('');
  protected readonly asked = signal<{ from: number; until: number; count: number } | null>(null);
  private readonly model = signal(emptyRange);
  protected readonly form = form(this.model, (path) => {
    rangeRules(path, {
      from: () => this.words.t('checking.lean.fromMissing'),
      until: () => this.words.t('checking.lean.untilWrong'),
    });
  });

  protected ask(event: Event): void {
    event.preventDefault();
    this.said.set('');
    this.removing.problem.set(null);
    this.form().markAsTouched();
    if (this.form().invalid()) return;
    const range = numberRange(this.model());
    this.asked.set({ ...range, count: range.until - range.from + 1 });
  }

  protected async remove(): Promise<void> {
    const range = this.asked();
    if (range === null) return;
    const { from, until } = range;
    const done = await this.removing.run(async () => {
      const { removed, left } = await this.calls.post<LeanRemoved>(deskRoutes.deskTreeLeanRemove, {
        campaign: this.campaign(),
        from,
        until,
      });
      const text = this.words.t('checking.lean.removed', { count: removed });
      const stayed = this.words.t('checking.lean.leftThere', {
        count: left.length,
        numbers: rangesText(left),
      });
      this.said.set(left.length > 0 ? `${text} ${stayed}` : text);
    });
    if (!done) return;
    this.asked.set(null);
    this.model.set(emptyRange);
    this.form().reset();
    this.changed.emit();
  }
}
