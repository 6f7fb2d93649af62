import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { routes, type FeedbackRequest } from '@dabei/contracts';
import { Field } from '@dabei/web/ui';
import { firstValueFrom } from 'rxjs';
import { focusFirstError } from '../shared/focus-first-error';
import { problemText } from '../shared/problem-text';
import { emailShape, requiredText, shapedText } from '../shared/text-rules';
import { TextField } from '../shared/text-field';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** Somebody meets a barrier: one field, an optional address, done. */
@Component({
  selector: 'dabei-feedback-form',
  imports: [Field, FormField, TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sheet stack" aria-labelledby="feedback-title">
      <h2 id="feedback-title">{{ 'public.feedback.title' | t }}</h2>
      @if (sent()) {
        <p class="notice notice-confirmed" role="status">{{ 'public.feedback.thanks' | t }}</p>
      } @else {
        <p>{{ 'public.feedback.lead' | t }}</p>
        <form class="stack" novalidate (submit)="send($event)">
          <dabei-field for="feedback-body" [label]="'public.feedback.body' | t" [error]="error()">
            <textarea
              id="feedback-body"
              aria-describedby="feedback-body-error"
              [formField]="form.body"
              [attr.aria-invalid]="error() ? 'true' : null"
            ></textarea>
          </dabei-field>
          <dabei-text-field
            id="feedback-reply"
            type="email"
            autocomplete="email"
            [label]="'public.feedback.replyTo' | t"
            [hint]="'public.feedback.replyToHint' | t"
            [field]="form.replyTo"
          />
          <div role="alert">
            @if (problem(); as text) {
              <p class="notice notice-cancelled">{{ text }}</p>
            }
          </div>
          <p>
            <button type="submit" class="button button-primary">
              {{ 'public.feedback.send' | t }}
            </button>
          </p>
        </form>
      }
    </section>
  `,
})
export class FeedbackForm {
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  private readonly model = signal({ body: '', replyTo: '' });
  protected readonly form = form(this.model, (path) => {
    requiredText(path.body, () => this.words.t('public.feedback.bodyMissing'));
    shapedText(path.replyTo, emailShape, () => this.words.t('public.feedback.replyToWrong'));
  });
  protected readonly sent = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected error(): string | undefined {
    const body = this.form.body();
    return body.touched() ? body.errors()[0]?.message : undefined;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.form.body().markAsTouched();
    this.form.replyTo().markAsTouched();
    if (!this.form().valid()) {
      focusFirstError(this.form);
      return;
    }
    const { body, replyTo } = this.model();
    const request: FeedbackRequest = {
      about: 'accessibility',
      body: body.trim(),
      replyTo: replyTo.trim() || null,
    };
    try {
      await firstValueFrom(this.http.post(routes.feedback, request));
      this.sent.set(true);
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    }
  }
}
