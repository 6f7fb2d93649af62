import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type BoothNews, type BoothTold } from '@dabei/contracts';
import { lastAnswer } from '../../../shared/last-answer';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PhoneLink } from '../../parts/phone-link';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { CommunityHead } from '../community-head';
import { newsPlace } from './news-place';

/** Booths and acts that are not where they were told: one press tells exactly those that stand here, each once. */
@Component({
  selector: 'dabei-booth-news-page',
  imports: [AnswerState, CommunityHead, PhoneLink, ProblemLine, RouterLink, TPipe],
  templateUrl: './news-page.html',
})
export class BoothNewsPage {
  /** From the address. */
  readonly slug = input.required<string>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly telling = attempt();
  protected readonly resource = httpResource<BoothNews>(() => this.address());
  protected readonly news = lastAnswer(this.resource);
  protected readonly lines = computed(() =>
    (this.news()?.concerned ?? []).map((one) => ({
      ...one,
      before: newsPlace(one.what, one.before, this.words.voice()),
      after: newsPlace(one.what, one.after, this.words.voice()),
    })),
  );
  protected readonly counts = computed(() => {
    const concerned = this.news()?.concerned ?? [];
    const phoned = concerned.filter(({ byPhone }) => byPhone).length;
    return { count: concerned.length, mails: concerned.length - phoned, calls: phoned };
  });

  constructor() {
    inject(PageHead).set(this.words.t('booths-desk.news.title'));
  }

  protected async tell(): Promise<void> {
    const ids = (this.news()?.concerned ?? []).map(({ id }) => id);
    await this.telling.run(async () => {
      const told = await this.calls.post<BoothTold>(this.address(), { ids });
      this.toasts.say(this.words.t('booths-desk.news.told', { ...told }));
    });
    this.resource.reload();
  }

  private address(): string {
    return route(deskRoutes.deskBoothNews, { slug: this.slug() });
  }
}
