import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type NotComingPage as Page } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText, whenText } from '@dabei/words';
import { firstValueFrom } from 'rxjs';
import { PageHead } from '../shared/page-head';
import { isGone, problemOf, problemText } from '../shared/problem-text';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

type Row = Page['rows'][number];

/** Behind a reminder's "kommt nicht": opening it changes nothing, one tap per child tells the office. */
@Component({
  selector: 'dabei-not-coming-page',
  imports: [Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './not-coming-page.html',
})
export class NotComingPage {
  readonly token = input.required<string>();

  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  private readonly address = computed(() => route(routes.notComing, { token: this.token() }));
  private readonly resource = httpResource<Page>(() => this.address());
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected readonly page = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly lead = computed(() => {
    const day = this.page()?.day;
    return day === undefined
      ? ''
      : this.words.t('family.notComing.lead', { day: dayText(day, this.words.language()) });
  });
  protected readonly gone = computed(() => isGone(this.resource.error()));
  protected readonly failed = computed(() => {
    const error = this.resource.error();
    return error && !this.gone() ? problemText(error, this.words) : null;
  });
  protected readonly mine = computed(() => `/${this.words.language()}/meine`);

  constructor() {
    inject(PageHead).set(this.words.t('family.notComing.title'));
  }

  protected when({ sessions }: Row): string {
    return whenText(sessions, this.words.voice());
  }

  protected async answer(row: Row, answer: 'not-coming' | 'undo'): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { registrationId } = row;
      const page = await firstValueFrom(
        this.http.post<Page>(this.address(), { registrationId, answer }),
      );
      this.resource.set(page);
    } catch (error) {
      const reason = problemOf(error)?.reason;
      const taken = reason === 'full' || reason === 'someone-waits';
      this.problem.set(
        taken ? this.words.t('family.notComing.taken') : problemText(error, this.words),
      );
      this.resource.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
