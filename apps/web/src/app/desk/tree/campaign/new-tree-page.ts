import { Component, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { deskRoutes, type TreeSettings } from '@dabei/contracts';
import { focusFirstError } from '../../../shared/focus-first-error';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { TreeSettingsFields } from './settings-fields';
import { emptyTreeSettings, treeSettingsOf, treeSettingsRules } from './settings-model';

/** A wish tree for another year. */
@Component({
  selector: 'dabei-new-tree-page',
  imports: [ProblemLine, RouterLink, TPipe, TreeSettingsFields],
  template: `
    <div class="narrow stack">
      <p>
        <a routerLink="/desk/wunschbaum">{{ 'checking.back' | t }}</a>
      </p>
      <h1>{{ 'checking.new.title' | t }}</h1>
      <form class="stack" novalidate (submit)="create($event)">
        <dabei-tree-settings-fields [form]="form" />
        <label class="choice">
          <input
            #copy
            type="checkbox"
            [checked]="copyPlaces()"
            (change)="copyPlaces.set(copy.checked)"
          />
          <span>{{ 'checking.new.copy' | t }}</span>
        </label>
        <dabei-problem-line [text]="creating.problem()" />
        <p>
          <button type="submit" class="button button-primary" [disabled]="creating.busy()">
            {{ 'checking.new.button' | t }}
          </button>
        </p>
      </form>
    </div>
  `,
})
export class NewTreePage {
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly creating = attempt();
  protected readonly copyPlaces = signal(true);
  private readonly model = signal(emptyTreeSettings);
  protected readonly form = form(this.model, (path) => {
    treeSettingsRules(path, this.words);
  });

  constructor() {
    inject(PageHead).set(this.words.t('checking.new.title'));
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    this.form().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    await this.creating.run(async () => {
      const { slug } = await this.calls.post<TreeSettings>(deskRoutes.deskTreeSettings, {
        ...treeSettingsOf(this.model()),
        copyPlaces: this.copyPlaces(),
      });
      await this.router.navigate(['/desk/wunschbaum'], { queryParams: { aktion: slug } });
    });
  }
}
