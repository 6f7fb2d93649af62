import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { routes, type LeanEntered, type TreePlaces } from '@dabei/contracts';
import { PageHead } from '../../../shared/page-head';
import { requiredText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { NumberField } from '../../parts/number-field';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { ofCampaign } from '../parts/of-campaign';
import { TreeTabs } from '../tree-tabs';

const empty = { from: null, until: null, treeId: '', state: 'published' } as {
  from: number | null;
  until: number | null;
  treeId: string;
  state: string;
};

/** Hand-written cards with a number on them: only the numbers, the tree and the state are typed. */
@Component({
  selector: 'dabei-lean-page',
  imports: [AnswerState, NumberField, PickField, ProblemLine, RouterLink, TPipe, TreeTabs],
  template: `
    <div class="stack">
      <h1>{{ 'checking.lean.title' | t }}</h1>
      <dabei-tree-tabs [campaign]="aktion()" />
      <p>{{ 'checking.lean.lead' | t }}</p>
      <dabei-answer-state
        [loading]="resource.isLoading() && !resource.hasValue()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (resource.hasValue() && trees().length < 2) {
        <p class="desk-empty">
          <a routerLink="/desk/wunschbaum/baeume">{{ 'checking.lean.noTrees' | t }}</a>
        </p>
      } @else if (resource.hasValue()) {
        <form class="sheet stack narrow" novalidate (submit)="enter($event)">
          <div class="fields-row">
            <dabei-number-field
              id="lean-from"
              [label]="'checking.lean.from' | t"
              [field]="form.from"
            />
            <dabei-number-field
              id="lean-until"
              [label]="'checking.lean.until' | t"
              [hint]="'checking.lean.untilHint' | t"
              [field]="form.until"
            />
          </div>
          <dabei-pick-field
            id="lean-tree"
            [label]="'checking.wish.tree' | t"
            [field]="form.treeId"
            [picks]="trees()"
          />
          <dabei-pick-field
            id="lean-state"
            [label]="'checking.wish.state' | t"
            [field]="form.state"
            [picks]="states"
          />
          <dabei-problem-line [text]="entering.problem()" />
          <p>
            <button type="submit" class="button button-primary" [disabled]="entering.busy()">
              {{ 'checking.lean.button' | t }}
            </button>
          </p>
          <p role="status">{{ said() }}</p>
        </form>
      }
    </div>
  `,
})
export class LeanPage {
  /** From the address: the campaign. */
  readonly aktion = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly entering = attempt();
  protected readonly said = signal('');
  protected readonly resource = httpResource<TreePlaces>(() =>
    ofCampaign(routes.deskTrees, this.aktion()),
  );
  protected readonly trees = computed(() => [
    { value: '', label: this.words.t('checking.lean.pick') },
    ...(this.resource.hasValue() ? this.resource.value().trees : []).map(
      ({ id, number, name }) => ({ value: id, label: `${String(number)} · ${name}` }),
    ),
  ]);
  protected readonly states = ['published', 'out', 'received'].map((state) => ({
    value: state,
    label: this.words.t(`checking.lean.state-${state}`),
  }));
  private readonly model = signal(empty);
  protected readonly form = form(this.model, (path) => {
    validate(path.from, ({ value }) => this.numberProblem(value()));
    validate(path.until, (field) => {
      const from = field.valueOf(path.from) ?? 1;
      const until = field.value();
      if (until !== null && (until < from || until - from >= 500))
        return { kind: 'range', message: this.words.t('checking.lean.untilWrong') };
      return undefined;
    });
    requiredText(path.treeId, () => this.words.t('checking.lean.treeMissing'));
  });

  constructor() {
    inject(PageHead).set(this.words.t('checking.lean.title'));
  }

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    this.form().markAsTouched();
    if (this.form().invalid() || !this.resource.hasValue()) return;
    const { from, until, ...rest } = this.model();
    const campaign = this.resource.value().campaign;
    const body = { ...rest, campaign, from, until: until ?? from };
    await this.entering.run(async () => {
      const { entered, known } = await this.calls.post<LeanEntered>(routes.deskTreeLean, body);
      const numbers = known.slice(0, 20).join(', ');
      const text = this.words.t('checking.lean.said', { count: entered });
      const left = this.words.t('checking.lean.known', { count: known.length, numbers });
      this.said.set(known.length > 0 ? `${text} ${left}` : text);
      // the next card follows the last one
      this.model.update((model) => ({ ...model, from: (until ?? from ?? 0) + 1, until: null }));
      this.form().reset();
    });
  }

  private numberProblem(value: number | null): { kind: string; message: string } | undefined {
    return value === null || value < 1
      ? { kind: 'number', message: this.words.t('checking.lean.fromMissing') }
      : undefined;
  }
}
