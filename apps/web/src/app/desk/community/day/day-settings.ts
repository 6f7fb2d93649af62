import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import {
  route,
  deskRoutes,
  type CommunityDayOverview,
  type CommunityDayView,
} from '@dabei/contracts';
import { focusFirstError } from '../../../shared/focus-first-error';
import { TextField } from '../../../shared/text-field';
import { requiredText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AreaField } from '../../parts/area-field';
import { attempt } from '../../parts/attempt';
import { NumberField } from '../../parts/number-field';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { wholeNumber } from '../whole-number';
import { dayModelOf, daySettingsOf, keepTyped, type DaySettingsModel } from './day-settings-model';

const dated = [
  ['heldOn', 'date'],
  ['opensAt', 'time'],
  ['closesAt', 'time'],
  ['signUpFrom', 'datetime-local'],
  ['cancelFreeUntil', 'datetime-local'],
] as const;
const bounds = {
  graceMinutes: [0, 60],
  shiftsInARow: [1, 10],
  pauseMinutes: [0, 240],
  youthHours: [1, 10],
} as const;
const numbers = ['graceMinutes', 'shiftsInARow', 'pauseMinutes', 'youthHours'] as const;

/** Day, times and rules of a community day; the rules have usual values. */
@Component({
  selector: 'dabei-community-day-settings',
  imports: [AreaField, NumberField, ProblemLine, TPipe, TextField],
  template: `
    <form class="sheet stack" novalidate aria-labelledby="settings-title" (submit)="save($event)">
      <h2 id="settings-title">{{ 'community-desk.settings.heading' | t }}</h2>
      <div class="fields-row">
        @for (name of named; track name) {
          <dabei-text-field
            [id]="'day-' + name"
            [label]="'community-desk.settings.' + name | t"
            [field]="form[name]"
          />
        }
      </div>
      <dabei-area-field
        id="day-intro"
        [label]="'community-desk.settings.intro' | t"
        [field]="form.intro"
      />
      <div class="fields-row">
        @for (one of dated; track one[0]) {
          <dabei-text-field
            [id]="'day-' + one[0]"
            [type]="one[1]"
            [label]="'community-desk.settings.' + one[0] | t"
            [field]="form[one[0]]"
          />
        }
      </div>
      <dabei-area-field
        id="day-emergency"
        [label]="'community-desk.settings.emergency' | t"
        [hint]="'community-desk.settings.emergencyHint' | t"
        [field]="form.emergency"
      />
      <h3>{{ 'community-desk.settings.rules' | t }}</h3>
      <div class="fields-row">
        @for (name of numbers; track name) {
          <dabei-number-field
            [id]="'day-' + name"
            [label]="'community-desk.settings.' + name | t"
            [field]="form[name]"
          />
        }
        <dabei-text-field
          id="day-youthUntil"
          type="time"
          [label]="'community-desk.settings.youthUntil' | t"
          [field]="form.youthUntil"
        />
        <dabei-text-field
          id="day-eraseOn"
          type="date"
          [label]="'community-desk.settings.eraseOn' | t"
          [field]="form.eraseOn"
        />
      </div>
      <dabei-problem-line [text]="saving.problem()" />
      <p>
        <button type="submit" class="button button-primary" [disabled]="saving.busy()">
          {{ 'desk.save' | t }}
        </button>
      </p>
    </form>
  `,
})
export class CommunityDaySettings {
  readonly day = input.required<CommunityDayView>();
  readonly saved = output<CommunityDayOverview>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly named = ['title', 'place'] as const;
  protected readonly dated = dated;
  protected readonly numbers = numbers;
  protected readonly saving = attempt();
  /** A step of the day or the storm reads the day anew: what is being typed stays. */
  private readonly model = linkedSignal<CommunityDayView, DaySettingsModel>({
    source: this.day,
    computation: (day, before) => {
      const now = dayModelOf(day);
      return before?.source.slug === day.slug
        ? keepTyped(before.value, dayModelOf(before.source), now)
        : now;
    },
  });
  protected readonly form = form(this.model, (path) => {
    const missing = (): string => this.words.t('community-desk.settings.missing');
    for (const [name] of dated) requiredText(path[name], missing);
    for (const name of [...this.named, 'youthUntil', 'eraseOn'] as const)
      requiredText(path[name], missing);
    for (const name of numbers)
      wholeNumber(path[name], bounds[name], (range) =>
        this.words.t('community-desk.settings.range', range),
      );
    validate(path.closesAt, (field) => this.after(field.valueOf(path.opensAt), field.value()));
    validate(path.eraseOn, (field) => this.after(field.valueOf(path.heldOn), field.value()));
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.form().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    const { slug, version } = this.day();
    await this.saving.run(async () => {
      const path = route(deskRoutes.deskCommunityDay, { slug });
      const change = { ...daySettingsOf(this.model()), version };
      const overview = await this.calls.put<CommunityDayOverview>(path, change);
      this.toasts.say(this.words.t('desk.saved'));
      this.saved.emit(overview);
    });
  }

  private after(first: string, then: string): { kind: string; message: string } | undefined {
    if (first === '' || then === '' || first < then) return undefined;
    return { kind: 'order', message: this.words.t('community-desk.settings.tooEarly') };
  }
}
