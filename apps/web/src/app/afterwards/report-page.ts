import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type PublicReport } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText, townTime } from '@dabei/words';
import { PageHead } from '../shared/page-head';
import { ResponseStatus } from '../shared/response-status';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** What an action reached, in numbers from which nobody can be recognised. Stored once, never counted again. */
@Component({
  selector: 'dabei-report-page',
  imports: [Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './report-page.css',
  templateUrl: './report-page.html',
})
export class ReportPage {
  /** From the address. */
  readonly campaign = input.required<string>();

  private readonly words = inject(Words);
  protected readonly resource = httpResource<PublicReport>(() =>
    route(routes.publicReport, { campaign: this.campaign() }),
  );
  protected readonly report = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly missing = computed(
    () => (this.resource.error() as { status?: number } | undefined)?.status === 404,
  );
  protected readonly most = computed(() =>
    Math.max(1, ...(this.report()?.byAge ?? []).map(({ children }) => children ?? 0)),
  );
  protected readonly made = computed(() => {
    const at = this.report()?.madeAt;
    if (!at) return '';
    const { date } = townTime(at);
    return `${dayText(date, this.words.language(), 'bare')} ${date.slice(0, 4)}`;
  });
  protected readonly programme = computed(
    () => `/${this.words.language()}/programm/${this.campaign()}`,
  );

  constructor() {
    const head = inject(PageHead);
    const status = inject(ResponseStatus);
    effect(() => {
      const report = this.report();
      if (!report) return;
      const { title } = report.campaign;
      head.set(
        this.words.t('afterwards.report.title', { title }),
        this.words.t('afterwards.report.lead'),
      );
    });
    effect(() => {
      if (!this.resource.error()) return;
      head.set(this.words.t('afterwards.report.missing'));
      status.set(this.missing() ? 404 : 503);
    });
  }

  /** Rounded numbers are said as such; what is not published has a word, not a zero. */
  protected about(count: number | null): string {
    return count === null
      ? this.words.t('afterwards.report.few')
      : this.words.t('afterwards.report.around', { count });
  }

  protected share(count: number | null): string {
    return `${String(Math.round((100 * (count ?? 0)) / this.most()))}%`;
  }
}
