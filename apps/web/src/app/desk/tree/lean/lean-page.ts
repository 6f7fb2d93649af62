import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import {
  deskRoutes,
  type LeanBodies as Bodies,
  type LeanEntered,
  type TreePlaces,
} from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { problemOf } from '../../../shared/problem-text';
import { requiredText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { ofCampaign } from '../parts/of-campaign';
import { TreeTabs } from '../tree-tabs';
import { LeanBodies } from './lean-bodies';
import { LeanRemoval } from './lean-removal';
import { emptyRange, numberRange, rangeRules } from './number-range';
import { RangeFields } from './range-fields';
import { rangesText } from './ranges-text';

/** Hand-written cards with a number on them: only the numbers, the tree, the state and the body are typed. */
@Component({
  selector: 'dabei-lean-page',
  imports: [
    ...[AnswerState, AskDialog, Icon, LeanBodies, LeanRemoval, PickField, ProblemLine],
    ...[RangeFields, RouterLink, TPipe, TreeTabs],
  ],
  templateUrl: './lean-page.html',
})
export class LeanPage {
  /** From the address: the campaign. */
  readonly aktion = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly entering = attempt();
  protected readonly said = signal('');
  protected readonly far = signal<{ from: number; until: number; count: number } | null>(null);
  protected readonly resource = httpResource<TreePlaces>(() =>
    ofCampaign(deskRoutes.deskTrees, this.aktion()),
  );
  protected readonly bodiesResource = httpResource<Bodies>(() =>
    ofCampaign(deskRoutes.deskLeanBodies, this.aktion()),
  );
  protected readonly bodiesView = computed(() =>
    this.bodiesResource.hasValue() ? this.bodiesResource.value() : undefined,
  );
  protected readonly trees = computed(() => [
    { value: '', label: this.words.t('checking.lean.pick') },
    ...(this.resource.hasValue() ? this.resource.value().trees : []).map(
      ({ id, number, name }) => ({ value: id, label: `${String(number)} · ${name}` }),
    ),
  ]);
  protected readonly bodies = computed(() => [
    { value: '', label: this.words.t('checking.lean.noBody') },
    ...(this.bodiesView()?.bodies ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]);
  protected readonly states = ['published', 'out', 'received'].map((state) => ({
    value: state,
    label: this.words.t(`checking.lean.state-${state}`),
  }));
  private readonly model = signal({ ...emptyRange, treeId: '', state: 'published', bodyId: '' });
  protected readonly form = form(this.model, (path) => {
    rangeRules(path, {
      from: () => this.words.t('checking.lean.fromMissing'),
      until: () => this.words.t('checking.lean.untilWrong'),
    });
    requiredText(path.treeId, () => this.words.t('checking.lean.treeMissing'));
  });

  constructor() {
    inject(PageHead).set(this.words.t('checking.lean.title'));
  }

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    this.form().markAsTouched();
    if (this.form().invalid()) return;
    this.said.set('');
    await this.send(false);
  }

  /** The numbers first, then the body on an address of its own: outside the vault they never stand together. */
  protected async send(sure: boolean): Promise<void> {
    if (!this.resource.hasValue()) return;
    const { campaign } = this.resource.value();
    const { treeId, state, bodyId } = this.model();
    const range = numberRange(this.model());
    const done = await this.entering.run(async () => {
      const answer = await this.calls
        .post<LeanEntered>(deskRoutes.deskTreeLean, { campaign, ...range, treeId, state, sure })
        .catch((error: unknown) => this.askBack(error, range));
      if (answer === null) return;
      this.far.set(null);
      this.said.set(this.sentence(answer));
      // the next card follows the last one
      this.model.update((model) => ({ ...model, from: range.until + 1, until: null }));
      this.form().reset();
      if (bodyId) await this.saveBody(campaign, range, answer.known, bodyId);
    });
    if (done) this.bodiesResource.reload();
  }

  /** Far above every number so far: a slip of the finger, or meant. */
  private askBack(error: unknown, range: { from: number; until: number }): null {
    if (problemOf(error)?.reason !== 'number-far-above') throw error;
    this.far.set({ ...range, count: range.until - range.from + 1 });
    return null;
  }

  /** Only what is new: whose a number was before stays. */
  private async saveBody(
    campaign: string,
    { from, until }: { from: number; until: number },
    known: readonly number[],
    bodyId: string,
  ): Promise<void> {
    const fresh: { from: number; until: number }[] = [];
    for (let number = from; number <= until; number += 1) {
      if (known.includes(number)) continue;
      const last = fresh.at(-1);
      if (last?.until === number - 1) last.until = number;
      else fresh.push({ from: number, until: number });
    }
    try {
      for (const range of fresh)
        await this.calls.post(deskRoutes.deskLeanBodies, { campaign, ...range, bodyId });
    } catch {
      this.said.update((said) => `${said} ${this.words.t('checking.lean.bodyNotSaid')}`);
    }
  }

  private sentence({ entered, known }: LeanEntered): string {
    const text = this.words.t('checking.lean.said', { count: entered });
    const numbers = rangesText(known);
    const left = this.words.t('checking.lean.known', { count: known.length, numbers });
    return known.length > 0 ? `${text} ${left}` : text;
  }
}
