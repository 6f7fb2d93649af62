import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  deskRoutes,
  type DeskCampaignRow,
  type SeasonMade,
  type SeasonPreview,
} from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { focusFirstError } from '../../../shared/focus-first-error';
import { PageHead } from '../../../shared/page-head';
import { TextField } from '../../../shared/text-field';
import { requiredText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { ClashList } from '../clash-list';
import { emptySeason, seasonAfter, seasonRequestOf } from './season-model';
import { SeasonTable } from './season-table';

/** Last year's season once more: which one, when, and a look at everything before it is made. */
@Component({
  selector: 'dabei-season-page',
  imports: [
    AnswerState,
    ClashList,
    Icon,
    PickField,
    ProblemLine,
    RouterLink,
    SeasonTable,
    TextField,
    TPipe,
  ],
  templateUrl: './season-page.html',
})
export class SeasonPage {
  /** From the address: the season that is copied. */
  readonly aktion = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  protected readonly list = httpResource<DeskCampaignRow[]>(() => deskRoutes.deskCampaigns);
  private readonly campaigns = computed(() => (this.list.hasValue() ? this.list.value() : []));
  protected readonly picks = computed(() => [
    { value: '', label: this.words.t('planning.season.choose') },
    ...this.campaigns()
      .filter(({ phase }) => phase !== 'erased')
      .map(({ slug, title }) => ({ value: slug, label: title })),
  ]);

  private readonly model = signal(emptySeason);
  protected readonly form = form(this.model, (path) => {
    requiredText(path.source, () => this.words.t('planning.season.sourceMissing'));
    requiredText(path.title, () => this.words.t('planning.season.nameMissing'));
    requiredText(path.startsOn, () => this.words.t('planning.season.dayMissing'));
    requiredText(path.endsOn, () => this.words.t('planning.season.dayMissing'));
    validate(path.endsOn, (field) =>
      field.value() !== '' && field.value() < field.valueOf(path.startsOn)
        ? { kind: 'order', message: this.words.t('planning.season.endsFirst') }
        : undefined,
    );
  });
  protected readonly looking = attempt();
  protected readonly making = attempt();
  protected readonly preview = signal<SeasonPreview | null>(null);
  protected readonly without = signal<ReadonlySet<string>>(new Set());
  protected readonly wanted = computed(
    () => this.preview()?.events.filter(({ id }) => !this.without().has(id)) ?? [],
  );
  protected readonly outside = computed(
    () => this.wanted().filter(({ outside }) => outside).length,
  );
  protected readonly clashes = computed(
    () =>
      this.preview()?.clashes.filter(({ events }) =>
        events.every(({ id }) => !this.without().has(id)),
      ) ?? [],
  );

  constructor() {
    inject(PageHead).set(this.words.t('planning.season.title'));
    effect(() => {
      const source = this.campaigns().find(({ slug }) => slug === this.aktion());
      if (source) untracked(() => this.model.set(seasonAfter(source)));
    });
    // another season suggests another name and other days
    effect(() => {
      const { source } = this.model();
      untracked(() => this.suggest(source));
    });
    effect(() => {
      this.model();
      this.preview.set(null);
    });
  }

  private suggested = '';

  private suggest(slug: string): void {
    const source = this.campaigns().find((one) => one.slug === slug);
    if (!source || this.suggested === slug) return;
    this.suggested = slug;
    this.model.set(seasonAfter(source));
  }

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    for (const field of [this.form.source, this.form.title, this.form.startsOn, this.form.endsOn])
      field().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    await this.looking.run(async () => {
      const body = seasonRequestOf(this.model(), new Set());
      const found = await this.calls.post<SeasonPreview>(deskRoutes.seasonPreview, body);
      const calledOff = found.events.filter(({ status }) => status === 'cancelled');
      this.without.set(new Set(calledOff.map(({ id }) => id)));
      this.preview.set(found);
    });
  }

  protected take(id: string, wanted: boolean): void {
    const without = new Set(this.without());
    if (wanted) without.delete(id);
    else without.add(id);
    this.without.set(without);
  }

  protected async make(): Promise<void> {
    let made: SeasonMade | undefined;
    await this.making.run(async () => {
      const body = seasonRequestOf(this.model(), this.without());
      made = await this.calls.post<SeasonMade>(deskRoutes.seasons, body);
    });
    if (made === undefined) return;
    this.toasts.say(this.words.t('planning.season.made', { count: made.events }));
    await this.router.navigate(['/desk/planung'], { queryParams: { aktion: made.slug } });
  }
}
