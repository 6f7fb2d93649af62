import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type EventReview } from '@dabei/contracts';
import { dayText, momentText } from '@dabei/words';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { eventLines } from '../event-lines';
import { LineList } from '../line-list';
import { ownState } from '../own-state';
import { ReasonDialog } from '../reason-dialog';

/** One event an organiser handed in: read it, accept it, or give it back with a comment. */
@Component({
  selector: 'dabei-review-page',
  imports: [AnswerState, Icon, LineList, ProblemLine, ReasonDialog, RouterLink, StatusBadge, TPipe],
  templateUrl: './review-page.html',
})
export class ReviewPage {
  readonly id = input.required<string>();
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly resource = httpResource<EventReview>(() =>
    route(deskRoutes.eventReview, { id: this.id() }),
  );
  protected readonly review = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly acting = attempt();
  protected readonly returning = signal(false);
  protected readonly stateOf = ownState;
  protected readonly lines = computed(() => {
    const review = this.review();
    return review ? eventLines(review.event, this.words) : [];
  });
  /** Who reads the answer, said before it is given. */
  protected readonly told = computed(() => {
    const { people = 0, organisationEmail = null } = this.review() ?? {};
    const key = people > 0 ? 'people' : organisationEmail ? 'address' : 'nobody';
    return this.words.t(`organiser.review.told-${key}`, { count: people });
  });

  constructor() {
    inject(PageHead).set(this.words.t('organiser.review.title'));
  }

  protected moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }

  protected fieldName(field: string): string {
    const key = `desk.editor.${field.replace(/Cents$/, '')}`;
    return this.words.knows(key) ? this.words.t(key) : field;
  }

  protected value(text: string): string {
    if (text === '') return this.words.t('organiser.review.nothing');
    const shown = text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) =>
      dayText(date, this.words.language(), 'short'),
    );
    return shown;
  }

  protected async accept(): Promise<void> {
    await this.answer(deskRoutes.eventAccept, {}, 'accepted');
  }

  protected async giveBack(comment: string): Promise<void> {
    if (await this.answer(deskRoutes.eventReturn, { comment }, 'returned'))
      this.returning.set(false);
  }

  /** The organiser's answer came on paper or by phone. */
  protected async handInFor(): Promise<void> {
    await this.answer(deskRoutes.eventHandInFor, { note: null }, 'handedInFor');
  }

  protected async mark(enteredFor: boolean): Promise<void> {
    const address = route(deskRoutes.eventEnteredFor, { id: this.id() });
    if (await this.acting.run(() => this.calls.put(address, { enteredFor })))
      this.toasts.say(this.words.t('desk.saved'));
    this.resource.reload();
  }

  protected async publish(): Promise<void> {
    const done = await this.acting.run(() =>
      this.calls.post(route(deskRoutes.deskEventPublish, { id: this.id() })),
    );
    if (done) this.toasts.say(this.words.t('desk.acts.published'));
    this.resource.reload();
  }

  private async answer(pattern: string, body: object, said: string): Promise<boolean> {
    const { version } = this.review() ?? { version: 0 };
    const done = await this.acting.run(async () => {
      const address = pattern.replace(':id', this.id());
      this.resource.set(await this.calls.post<EventReview>(address, { version, ...body }));
    });
    if (done) this.toasts.say(this.words.t(`organiser.review.${said}`));
    return done;
  }
}
