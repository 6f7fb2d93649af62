import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { deskRoutes, type MarketList, type MarketOverview } from '@dabei/contracts';
import { marketKinds } from '@dabei/domain';
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

/** A market from three answers, or another year of one that was. */
@Component({
  selector: 'dabei-new-market-page',
  imports: [PickField, ProblemLine, RouterLink, TPipe, TextField],
  template: `
    <div class="narrow stack">
      <p>
        <a routerLink="/desk/maerkte">{{ 'plan.desk.back' | t }}</a>
      </p>
      <h1>{{ 'plan.desk.new.title' | t }}</h1>
      <form class="sheet stack" novalidate (submit)="create($event)">
        <p>{{ 'plan.desk.new.lead' | t }}</p>
        @if (copies().length > 1) {
          <dabei-pick-field
            id="market-copy"
            [label]="'plan.desk.new.copy' | t"
            [hint]="'plan.desk.new.copyHint' | t"
            [picks]="copies()"
            [field]="form.copyOf"
          />
        }
        @if (model().copyOf === '') {
          <dabei-pick-field
            id="market-kind"
            [label]="'plan.desk.new.kind' | t"
            [hint]="'plan.desk.kindHint.' + model().kind | t"
            [picks]="kinds"
            [field]="form.kind"
          />
        }
        <dabei-text-field
          id="market-title"
          [label]="'plan.desk.settings.name' | t"
          [field]="form.title"
        />
        <div class="fields-row">
          <dabei-text-field
            id="market-day"
            type="date"
            [label]="'plan.desk.settings.heldOn' | t"
            [field]="form.heldOn"
          />
          <dabei-text-field
            id="market-place"
            [label]="'plan.desk.settings.place' | t"
            [field]="form.place"
          />
        </div>
        <dabei-problem-line [text]="creating.problem()" />
        <p>
          <button type="submit" class="button button-primary" [disabled]="creating.busy()">
            {{ 'plan.desk.new.button' | t }}
          </button>
        </p>
      </form>
    </div>
  `,
})
export class NewMarketPage {
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly resource = httpResource<MarketList>(() => deskRoutes.deskMarkets);
  protected readonly creating = attempt();
  protected readonly kinds = marketKinds.map((value) => ({
    value,
    label: this.words.t(`plan.desk.kind.${value}`),
  }));
  protected readonly copies = computed(() => [
    { value: '', label: this.words.t('plan.desk.new.noCopy') },
    ...(this.resource.hasValue() ? this.resource.value().copies : []).map(
      ({ slug, title, heldOn }) => ({ value: slug, label: `${title} (${heldOn.slice(0, 4)})` }),
    ),
  ]);
  protected readonly model = signal({
    kind: 'children-flea',
    copyOf: '',
    title: '',
    heldOn: '',
    place: '',
  });
  protected readonly form = form(this.model, (path) => {
    requiredText(path.title, () => this.words.t('plan.desk.settings.titleMissing'));
    requiredText(path.place, () => this.words.t('plan.desk.settings.placeMissing'));
    requiredText(path.heldOn, () => this.words.t('plan.desk.settings.dayMissing'));
  });

  constructor() {
    inject(PageHead).set(this.words.t('plan.desk.new.title'));
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
      const { market } = await this.calls.post<MarketOverview>(deskRoutes.deskMarkets, {
        ...answers,
        copyOf: copyOf === '' ? null : copyOf,
      });
      await this.router.navigate(['/desk/maerkte', market.slug]);
    });
  }
}
