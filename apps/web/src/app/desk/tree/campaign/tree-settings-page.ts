import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import { deskRoutes, type TreeOverview } from '@dabei/contracts';
import { focusFirstError } from '../../../shared/focus-first-error';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { ofCampaign } from '../parts/of-campaign';
import { TreeTabs } from '../tree-tabs';
import { BodiesSection } from './bodies-section';
import { ConsentSection } from './consent-section';
import { TreeSettingsFields } from './settings-fields';
import {
  emptyTreeSettings,
  treeModelOf,
  treeSettingsOf,
  treeSettingsRules,
} from './settings-model';

/** Days and rules, what families agree to, and who may enter wishes. */
@Component({
  selector: 'dabei-tree-settings-page',
  imports: [
    AnswerState,
    BodiesSection,
    ConsentSection,
    ProblemLine,
    TPipe,
    TreeSettingsFields,
    TreeTabs,
  ],
  template: `
    <div class="stack">
      <h1>{{ 'checking.settings.title' | t }}</h1>
      <dabei-tree-tabs [campaign]="aktion()" />
      <dabei-answer-state
        [loading]="resource.isLoading() && !campaign()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (campaign(); as it) {
        <form class="stack" novalidate (submit)="save($event)">
          <dabei-tree-settings-fields [form]="form" />
          <dabei-problem-line [text]="saving.problem()" />
          <p>
            <button type="submit" class="button button-primary" [disabled]="saving.busy()">
              {{ 'desk.save' | t }}
            </button>
          </p>
        </form>
        <dabei-consent-section [campaign]="it.slug" />
        <dabei-bodies-section [campaign]="it.slug" />
      } @else if (resource.hasValue()) {
        <p class="desk-empty">{{ 'checking.none' | t }}</p>
      }
    </div>
  `,
})
export class TreeSettingsPage {
  /** From the address: the campaign. */
  readonly aktion = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly resource = httpResource<TreeOverview>(() =>
    ofCampaign(deskRoutes.deskTree, this.aktion()),
  );
  protected readonly campaign = computed(() =>
    this.resource.hasValue() ? this.resource.value().campaign : null,
  );
  protected readonly saving = attempt();
  private readonly model = signal(emptyTreeSettings);
  protected readonly form = form(this.model, (path) => {
    treeSettingsRules(path, this.words);
  });

  constructor() {
    inject(PageHead).set(this.words.t('checking.settings.title'));
    effect(() => {
      const campaign = this.campaign();
      if (campaign) untracked(() => this.model.set(treeModelOf(campaign)));
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const campaign = this.campaign();
    this.form().markAsTouched();
    if (this.form().invalid()) focusFirstError(this.form);
    if (campaign === null || this.form().invalid()) return;
    const { slug, version } = campaign;
    const done = await this.saving.run(() =>
      this.calls.put(deskRoutes.deskTreeSettings, {
        ...treeSettingsOf(this.model()),
        campaign: slug,
        version,
      }),
    );
    if (done) this.toasts.say(this.words.t('desk.saved'));
    if (done) this.resource.reload();
  }
}
