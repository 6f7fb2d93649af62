import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import { route, deskRoutes, routes, type PageView } from '@dabei/contracts';
import { languages, momentText, type Language } from '@dabei/words';
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
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { PagePreview } from './page-preview';

/** Legal notice, privacy, accessibility and help, in each language, with a preview beside. */
@Component({
  selector: 'dabei-pages-page',
  imports: [AnswerState, AreaField, PagePreview, ProblemLine, TextField, TPipe],
  styleUrl: './pages-page.css',
  templateUrl: './pages-page.html',
})
export class PagesPage {
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly slugs = ['impressum', 'datenschutz', 'barrierefreiheit', 'sorge', 'so-gehts'];
  protected readonly languages = languages;
  protected readonly slug = signal('impressum');
  protected readonly language = signal<Language>('de');
  protected readonly resource = httpResource<PageView>(() => ({
    url: route(routes.page, { slug: this.slug() }),
    params: { language: this.language() },
  }));
  protected readonly saving = attempt();
  protected readonly model = signal({ title: '', body: '' });
  protected readonly form = form(this.model, (path) => {
    requiredText(path.title, () => this.words.t('desk.pages.titleMissing'));
  });
  protected readonly changed = computed(() => {
    const page = this.resource.hasValue() ? this.resource.value() : undefined;
    return page ? momentText(page.changedAt, this.words.voice()) : '';
  });

  constructor() {
    inject(PageHead).set(this.words.t('desk.pages.title'));
    effect(() => {
      const page = this.resource.hasValue() ? this.resource.value() : undefined;
      if (page) untracked(() => this.model.set({ title: page.title, body: page.body }));
    });
  }

  protected chooseLanguage(text: string): void {
    this.language.set(languages.find((language) => language === text) ?? 'de');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.form.title().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    const address = route(deskRoutes.deskPage, { slug: this.slug(), language: this.language() });
    if (!(await this.saving.run(() => this.calls.put(address, this.model())))) return;
    this.toasts.say(this.words.t('desk.saved'));
    this.resource.reload();
  }
}
