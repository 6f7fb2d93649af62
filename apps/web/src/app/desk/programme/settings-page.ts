import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { applyEach, form, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { deskRoutes, type CampaignSettings } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { focusFirstError } from '../../shared/focus-first-error';
import { PageHead } from '../../shared/page-head';
import { TextField } from '../../shared/text-field';
import { requiredText } from '../../shared/text-rules';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { AreaField } from '../parts/area-field';
import { attempt } from '../parts/attempt';
import { NumberField } from '../parts/number-field';
import { ProblemLine } from '../parts/problem-line';
import { TickField } from '../parts/tick-field';
import { Toasts } from '../parts/toasts';
import { StreetList } from './streets/street-list';
import { emptySettings, settingsModelOf, settingsOf } from './settings-model';

/** Dates and rules of a campaign. */
@Component({
  selector: 'dabei-settings-page',
  imports: [
    AnswerState,
    AreaField,
    Icon,
    NumberField,
    ProblemLine,
    RouterLink,
    StreetList,
    TextField,
    TickField,
    TPipe,
  ],
  templateUrl: './settings-page.html',
})
export class SettingsPage {
  /** From the address: the campaign. */
  readonly aktion = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  private readonly address = computed(() => {
    const campaign = this.aktion();
    return campaign
      ? `${deskRoutes.deskCampaign}?campaign=${encodeURIComponent(campaign)}`
      : deskRoutes.deskCampaign;
  });
  protected readonly resource = httpResource<CampaignSettings>(() => this.address());
  protected readonly loaded = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly saving = attempt();
  private readonly model = signal(emptySettings);
  protected readonly form = form(this.model, (path) => {
    requiredText(path.title, () => this.words.t('desk.settings.titleMissing'));
    validate(path.wishesOpenAt, (field) =>
      !field.value() && field.valueOf(path.wishesCloseAt)
        ? { kind: 'required', message: this.words.t('desk.settings.wishesBoth') }
        : undefined,
    );
    validate(path.wishesCloseAt, (field) =>
      this.wishesEnd(field.value(), field.valueOf(path.wishesOpenAt)),
    );
    validate(path.opensAt, (field) =>
      field.value() && field.value() < field.valueOf(path.wishesCloseAt)
        ? { kind: 'order', message: this.words.t('desk.settings.opensBeforeDraw') }
        : undefined,
    );
    validate(path.opensAt, (field) =>
      !field.value() && field.valueOf(path.maxNewPerChildPerDay)
        ? { kind: 'required', message: this.words.t('desk.settings.perDayOpens') }
        : undefined,
    );
    validate(path.closesAt, (field) =>
      field.value() && field.valueOf(path.opensAt) && field.value() <= field.valueOf(path.opensAt)
        ? { kind: 'order', message: this.words.t('desk.settings.closesFirst') }
        : undefined,
    );
    validate(path.entryUntil, (field) =>
      field.value() && field.value() < field.valueOf(path.entryFrom)
        ? { kind: 'order', message: this.words.t('organiser.entry.order') }
        : undefined,
    );
    applyEach(path.reminderRules, (rule) => {
      requiredText(rule.at, () => this.words.t('desk.settings.atMissing'));
    });
  });

  constructor() {
    inject(PageHead).set(this.words.t('desk.settings.title'));
    effect(() => {
      const settings = this.loaded();
      if (settings) untracked(() => this.model.set(settingsModelOf(settings)));
    });
  }

  private wishesEnd(until: string, from: string): { kind: string; message: string } | undefined {
    if (!until && from)
      return { kind: 'required', message: this.words.t('desk.settings.wishesBoth') };
    return until && until <= from
      ? { kind: 'order', message: this.words.t('desk.settings.closesFirst') }
      : undefined;
  }

  protected addReminder(): void {
    this.model.update((model) => ({
      ...model,
      reminderRules: [...model.reminderRules, { daysBefore: 2, at: '17:00' }],
    }));
  }

  protected removeReminder(index: number): void {
    this.model.update((model) => ({
      ...model,
      reminderRules: model.reminderRules.filter((_, at) => at !== index),
    }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const loaded = this.loaded();
    this.form().markAsTouched();
    this.form.title().markAsTouched();
    this.form.opensAt().markAsTouched();
    this.form.wishesOpenAt().markAsTouched();
    this.form.wishesCloseAt().markAsTouched();
    this.form.closesAt().markAsTouched();
    this.form.entryUntil().markAsTouched();
    if (!loaded) return;
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    const settings = settingsOf(this.model(), loaded);
    if (!(await this.saving.run(() => this.calls.put(this.address(), settings)))) return;
    this.toasts.say(this.words.t('desk.saved'));
    this.resource.reload();
  }
}
