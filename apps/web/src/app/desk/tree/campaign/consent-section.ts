import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { form, minLength } from '@angular/forms/signals';
import { consentLanguages, deskRoutes, type TreeConsent } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AreaField } from '../../parts/area-field';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { ofCampaign } from '../parts/of-campaign';

/** What families agree to, in five languages; a changed text is a new version. */
@Component({
  selector: 'dabei-consent-section',
  imports: [AnswerState, AreaField, ProblemLine, TPipe],
  template: `
    <section class="sheet stack" aria-labelledby="consent-title">
      <h2 id="consent-title">{{ 'checking.consent.title' | t }}</h2>
      <dabei-answer-state
        [loading]="resource.isLoading() && !stored()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (stored(); as it) {
        <p class="small soft">{{ 'checking.consent.lead' | t: { version: it.version } }}</p>
        @for (one of it.used; track one.version) {
          <p class="small">{{ 'checking.consent.used' | t: one }}</p>
        }
        <form class="stack" novalidate (submit)="save($event)">
          @for (language of languages; track language) {
            <dabei-area-field
              [id]="'consent-' + language"
              [label]="'checking.consent.language-' + language | t"
              [field]="form[language]"
              [attr.dir]="language === 'ar' ? 'rtl' : null"
            />
          }
          <dabei-problem-line [text]="saving.problem()" />
          <p>
            <button type="submit" class="button" [disabled]="saving.busy()">
              {{ 'checking.consent.save' | t: { version: it.version + 1 } }}
            </button>
          </p>
        </form>
      }
    </section>
  `,
})
export class ConsentSection {
  readonly campaign = input.required<string>();
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly languages = consentLanguages;
  protected readonly saving = attempt();
  protected readonly resource = httpResource<TreeConsent>(() =>
    ofCampaign(deskRoutes.deskTreeConsent, this.campaign()),
  );
  protected readonly stored = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  private readonly model = signal({ de: '', en: '', tr: '', uk: '', ar: '' });
  protected readonly form = form(this.model, (path) => {
    minLength(path.de, 20, { message: this.words.t('checking.consent.tooShort') });
  });

  constructor() {
    effect(() => {
      const stored = this.stored();
      if (stored) untracked(() => this.model.set({ ...stored.texts }));
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const stored = this.stored();
    if (!stored) return;
    if (this.form().invalid() || this.model().de.trim() === '') {
      this.form.de().markAsTouched();
      this.saving.problem.set(this.words.t('checking.consent.tooShort'));
      return;
    }
    const done = await this.saving.run(async () => {
      const body = { campaign: this.campaign(), version: stored.version, texts: this.model() };
      await this.calls.put(deskRoutes.deskTreeConsent, body);
    });
    if (!done) return;
    this.toasts.say(this.words.t('desk.saved'));
    this.resource.reload();
  }
}
