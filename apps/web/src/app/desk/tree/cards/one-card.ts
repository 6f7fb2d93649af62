import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { cardActs, deskRoutes, type TreeCards } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { NumberField } from '../../parts/number-field';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';

const empty = { number: null, act: 'take', treeId: '' } as {
  number: number | null;
  act: string;
  treeId: string;
};

/** Somebody brings a card, or says that it is lost: its number, and what happened. */
@Component({
  selector: 'dabei-one-card',
  imports: [NumberField, PickField, ProblemLine, TPipe],
  template: `
    <form class="sheet stack-small" novalidate (submit)="say($event)">
      <h2>{{ 'checking.cards.oneTitle' | t }}</h2>
      <p class="small soft">{{ 'checking.cards.oneLead' | t }}</p>
      <div class="fields-row">
        <dabei-number-field
          id="card-number"
          [label]="'checking.cards.number' | t"
          [field]="form.number"
        />
        <dabei-pick-field
          id="card-act"
          [label]="'checking.cards.what' | t"
          [field]="form.act"
          [picks]="acts"
        />
        @if (model().act === 'hang') {
          <dabei-pick-field
            id="card-tree"
            [label]="'checking.cards.where' | t"
            [field]="form.treeId"
            [picks]="trees()"
          />
        }
      </div>
      <dabei-problem-line [text]="saying.problem()" />
      <p>
        <button type="submit" class="button" [disabled]="saying.busy()">
          {{ 'checking.cards.say' | t }}
        </button>
      </p>
      <p role="status">{{ said() }}</p>
    </form>
  `,
})
export class OneCard {
  readonly view = input.required<TreeCards>();
  readonly changed = output<TreeCards>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly saying = attempt();
  protected readonly said = signal('');
  protected readonly acts = cardActs.map((value) => ({
    value,
    label: this.words.t(`checking.cards.act-${value}`),
  }));
  protected readonly trees = computed(() => [
    { value: '', label: this.words.t('checking.cards.whereOld') },
    ...this.view().trees.map(({ id, number, name }) => ({
      value: id,
      label: `${String(number)} · ${name}`,
    })),
  ]);
  protected readonly model = signal(empty);
  protected readonly form = form(this.model, (path) => {
    validate(path.number, ({ value }) => {
      const number = value();
      return number === null || number < 1
        ? { kind: 'number', message: this.words.t('checking.cards.numberWrong') }
        : undefined;
    });
  });

  protected async say(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    this.form().markAsTouched();
    if (this.form().invalid()) return;
    const { number, act, treeId } = this.model();
    await this.saying.run(async () => {
      const view = await this.calls.post<TreeCards>(deskRoutes.deskTreeCardAct, {
        campaign: this.view().campaign,
        number,
        act,
        treeId: act === 'hang' && treeId !== '' ? treeId : null,
      });
      this.said.set(
        this.words.t('checking.cards.said', {
          number: number ?? 0,
          what: this.words.t(`checking.cards.act-${act}`),
        }),
      );
      this.model.update((model) => ({ ...model, number: null }));
      this.form().reset();
      this.changed.emit(view);
    });
  }
}
