import { httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { deskRoutes, type FiguresView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { CountedSection } from './counted-section';
import { countText } from './figure-words';
import { OfferTable } from './offer-table';
import { ReportPanel } from './report-panel';
import { YouthWorkTable } from './youth-work-table';

/** A campaign in numbers from which nobody can be recognised. */
@Component({
  selector: 'dabei-figures-page',
  imports: [AnswerState, CountedSection, Icon, OfferTable, ReportPanel, TPipe, YouthWorkTable],
  styleUrl: './figures-page.css',
  templateUrl: './figures-page.html',
})
export class FiguresPage {
  /** From the address: the campaign. */
  readonly aktion = input<string>();

  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly resource = httpResource<FiguresView>(() => {
    const campaign = this.aktion();
    return campaign
      ? `${deskRoutes.figures}?campaign=${encodeURIComponent(campaign)}`
      : deskRoutes.figures;
  });
  protected readonly view = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly fill = computed(() => {
    const { taken = null, capacity = 0 } = this.view() ?? {};
    return taken === null || capacity === 0
      ? '·'
      : `${String(Math.round((100 * taken) / capacity))} %`;
  });
  protected readonly text = countText;

  constructor() {
    inject(PageHead).set(this.words.t('figures.title'));
  }

  protected show(campaign: string): void {
    void this.router.navigate([], { queryParams: { aktion: campaign } });
  }

  protected moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }

  protected span(minutes: number | null): string {
    if (minutes === null) return '·';
    if (minutes < 120) return this.words.t('figures.minutes', { count: minutes });
    const hours = Math.round(minutes / 60);
    return hours < 48
      ? this.words.t('figures.hoursLong', { count: hours })
      : this.words.t('figures.days', { count: Math.round(hours / 24) });
  }

  protected print(): void {
    this.window?.print();
  }
}
