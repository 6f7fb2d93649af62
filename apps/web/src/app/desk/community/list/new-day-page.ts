import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { deskRoutes, type CommunityDayList, type CommunityDayOverview } from '@dabei/contracts';
import { focusFirstError } from '../../../shared/focus-first-error';
import { PageHead } from '../../../shared/page-head';
import { TextField } from '../../../shared/text-field';
import { requiredText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';

/** A community day from three answers, or another year of one that was. */
@Component({
  selector: 'dabei-new-community-day-page',
  imports: [PickField, ProblemLine, RouterLink, TPipe, TextField],
  template: `
    <div class="narrow stack">
      <p>
        <a routerLink="/desk/aktionstage">{{ 'community-desk.back' | t }}</a>
      </p>
      <h1>{{ 'community-desk.new.title' | t }}</h1>
      <form class="sheet stack" novalidate (submit)="create($event)">
        <p>{{ 'community-desk.new.lead' | t }}</p>
        @if (copies().length > 1) {
          <dabei-pick-field
            id="day-copy"
            [label]="'community-desk.new.copy' | t"
            [hint]="'community-desk.new.copyHint' | t"
            [picks]="copies()"
            [field]="form.copyOf"
          />
        }
        <dabei-text-field
          id="day-title"
          [label]="'community-desk.settings.title' | t"
          [field]="form.title"
        />
        <div class="fields-row">
          <dabei-text-field
            id="day-heldOn"
            type="date"
            [label]="'community-desk.settings.heldOn' | t"
            [field]="form.heldOn"
          />
          <dabei-text-field
            id="day-place"
            [label]="'community-desk.settings.place' | t"
            [field]="form.place"
          />
        </div>
        <dabei-problem-line [text]="creating.problem()" />
        <p>
          <button type="submit" class="button button-primary" [disabled]="creating.busy()">
            {{ 'community-desk.new.button' | t }}
          </button>
        </p>
      </form>
    </div>
  `,
})
export class NewCommunityDayPage {
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly resource = httpResource<CommunityDayList>(() => deskRoutes.deskCommunityDays);
  protected readonly creating = attempt();
  protected readonly copies = computed(() => [
    { value: '', label: this.words.t('community-desk.new.noCopy') },
    ...(this.resource.hasValue() ? this.resource.value().copies : []).map(
      ({ slug, title, heldOn }) => ({ value: slug, label: `${title} (${heldOn.slice(0, 4)})` }),
    ),
  ]);
  protected readonly model = signal({ copyOf: '', title: '', heldOn: '', place: '' });
  protected readonly form = form(this.model, (path) => {
    for (const name of ['title', 'place', 'heldOn'] as const)
      requiredText(path[name], () => this.words.t('community-desk.settings.missing'));
  });

  constructor() {
    inject(PageHead).set(this.words.t('community-desk.new.title'));
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    this.form().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    const { copyOf, ...answers } = this.model();
    await this.creating.run(async () => {
      const { day } = await this.calls.post<CommunityDayOverview>(deskRoutes.deskCommunityDays, {
        ...answers,
        copyOf: copyOf === '' ? null : copyOf,
      });
      await this.router.navigate(['/desk/aktionstage', day.slug]);
    });
  }
}
