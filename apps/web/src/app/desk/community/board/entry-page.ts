import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { route, deskRoutes, type VolunteerEntered } from '@dabei/contracts';
import { focusFirstError } from '../../../shared/focus-first-error';
import { PageHead } from '../../../shared/page-head';
import { TextField } from '../../../shared/text-field';
import {
  emailShape,
  nameShape,
  phoneShape,
  requiredText,
  shapedText,
} from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { TickField } from '../../parts/tick-field';
import { Toasts } from '../../parts/toasts';
import { BoardStore } from './board-store';
import { emptyEntry, entryOf, needsParent } from './entry-model';
import { shiftTimes } from './shift-words';

/** Somebody calls or stands at the counter: who it is and which shifts, all of them or none. */
@Component({
  selector: 'dabei-volunteer-entry-page',
  imports: [AnswerState, PickField, ProblemLine, RouterLink, TPipe, TextField, TickField],
  providers: [BoardStore],
  templateUrl: './entry-page.html',
})
export class VolunteerEntryPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly store = inject(BoardStore);
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  protected readonly languages = [
    { value: 'de', label: 'Deutsch' },
    { value: 'en', label: 'English' },
  ];
  protected readonly chosen = signal<readonly string[]>([]);
  /** Why not, a sentence for each shift that cannot be taken. */
  protected readonly refusals = signal<readonly string[]>([]);
  protected readonly shifts = computed(() =>
    this.store.lines().map(({ shift, role }) => ({
      id: shift.id,
      name: `${shiftTimes(shift, this.words.voice())} ${role?.name ?? ''}`,
      free: shift.free,
    })),
  );
  protected readonly model = signal(emptyEntry);
  protected readonly isYoung = computed(() =>
    needsParent(this.model().birthDate, this.store.day()?.heldOn ?? ''),
  );
  protected readonly form = form(this.model, (path) => {
    const say = (key: string) => (): string => this.words.t(`community-desk.entry.${key}`);
    requiredText(path.name, say('nameMissing'));
    shapedText(path.name, nameShape, say('nameMissing'));
    requiredText(path.birthDate, say('birthDateMissing'));
    for (const name of ['phone', 'parentPhone'] as const)
      shapedText(path[name], phoneShape, say('phoneWrong'));
    for (const name of ['email', 'parentEmail'] as const)
      shapedText(path[name], emailShape, say('emailWrong'));
    validate(path.phone, (field) =>
      field.value().trim() === '' && field.valueOf(path.email).trim() === ''
        ? { kind: 'contact', message: say('contactMissing')() }
        : undefined,
    );
    validate(path.parentName, ({ value }) =>
      this.isYoung() && !nameShape.test(value().trim())
        ? { kind: 'parent', message: say('parentMissing')() }
        : undefined,
    );
  });

  constructor() {
    inject(PageHead).set(this.words.t('community-desk.entry.title'));
    effect(() => this.store.slug.set(this.slug()));
  }

  protected choose(id: string, on: boolean): void {
    this.refusals.set([]);
    this.chosen.update((ids) => (on ? [...ids, id] : ids.filter((one) => one !== id)));
  }

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    const day = this.store.day();
    this.form().markAsTouched();
    if (this.form().invalid()) focusFirstError(this.form);
    if (this.form().invalid() || day === undefined) return;
    if (this.chosen().length === 0) {
      this.saving.problem.set(this.words.t('community-desk.entry.shiftMissing'));
      return;
    }
    await this.saving.run(async () => {
      const path = route(deskRoutes.deskVolunteers, { slug: this.slug() });
      const entry = entryOf(this.model(), this.chosen(), day.heldOn);
      const entered = await this.calls.post<VolunteerEntered>(path, entry);
      if (entered.id === null) {
        this.refusals.set(this.refusalsOf(entered));
        return;
      }
      this.toasts.say(this.words.t('community-desk.entry.said', { count: entered.answers.length }));
      await this.router.navigate(['/desk/aktionstage', this.slug(), 'einsaetze']);
    });
  }

  private refusalsOf({ answers }: VolunteerEntered): string[] {
    return answers.flatMap(({ shiftId, answer }) => {
      if (answer.outcome !== 'refused') return [];
      const shift = this.shifts().find(({ id }) => id === shiftId)?.name ?? '';
      return [`${shift}: ${this.words.t(`community-desk.refused.${answer.reason}`)}`];
    });
  }
}
