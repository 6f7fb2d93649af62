import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { route, deskRoutes, type DeskBooth } from '@dabei/contracts';
import { draftOf, emptyBooth, writingOf } from '../../../shared/booth-form/booth-draft';
import { BoothForm } from '../../../shared/booth-form/booth-form';
import { boothFields } from '../../../shared/booth-form/booth-rules';
import { GapList } from '../../../shared/booth-form/gap-list';
import { focusFirstError } from '../../../shared/focus-first-error';
import { lastAnswer } from '../../../shared/last-answer';
import { PageHead } from '../../../shared/page-head';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { contactForm, contactModelOf, contactOf, emptyContact } from './contact-model';

/** Somebody calls: the same questions as on the association's own page, for a new booth or one that is there. */
@Component({
  selector: 'dabei-booth-entry-page',
  imports: [AnswerState, BoothForm, GapList, PickField, ProblemLine, RouterLink, TPipe, TextField],
  templateUrl: './entry-page.html',
})
export class BoothEntryPage {
  /** From the address; without an id it is a new booth. */
  readonly slug = input.required<string>();
  readonly id = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  protected readonly languages = [
    { value: 'de', label: 'Deutsch' },
    { value: 'en', label: 'English' },
  ];
  protected readonly resource = httpResource<DeskBooth>(() => {
    const id = this.id();
    return id === undefined ? undefined : route(deskRoutes.deskBooth, { id });
  });
  private readonly booth = lastAnswer(this.resource);
  protected readonly ready = computed(() => this.id() === undefined || this.booth() !== undefined);
  /** Another kind would be another application, once it was complete. */
  protected readonly kindFixed = computed(
    () => !['draft', 'submitted', 'returned'].includes(this.booth()?.row.state ?? 'draft'),
  );
  protected readonly draft = signal(emptyBooth);
  private readonly contactModel = signal(emptyContact);
  /** The office may keep what is not complete: what is missing stands above, and the check finds it. */
  protected readonly form = boothFields(this.draft, () => false, this.words);
  protected readonly contact = contactForm(this.contactModel, this.words);

  constructor() {
    inject(PageHead).set(this.words.t('booths-desk.entry.title'));
    let filled = false;
    effect(() => {
      const booth = this.booth();
      // read again it is only known anew: what is typed stays
      if (booth === undefined || filled) return;
      filled = true;
      untracked(() => {
        this.draft.set(draftOf(booth.writing));
        this.contactModel.set(contactModelOf(booth));
      });
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    for (const one of [this.form, this.contact]) one().markAsTouched();
    if (this.form().invalid()) focusFirstError(this.form);
    else if (this.contact().invalid()) focusFirstError(this.contact);
    else
      await this.saving.run(
        () => this.send(),
        () => this.resource.reload(),
      );
  }

  private async send(): Promise<void> {
    const entry = { ...writingOf(this.draft()), ...contactOf(this.contactModel()) };
    const before = this.booth();
    const { row } =
      before === undefined
        ? await this.calls.post<DeskBooth>(
            route(deskRoutes.deskBooths, { slug: this.slug() }),
            entry,
          )
        : await this.calls.put<DeskBooth>(route(deskRoutes.deskBooth, { id: before.row.id }), {
            ...entry,
            version: before.row.version,
          });
    this.toasts.say(this.words.t('desk.saved'));
    await this.router.navigate(['/desk/aktionstage', this.slug(), 'staende', row.id]);
  }
}
