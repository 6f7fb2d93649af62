import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { deskRoutes, type ClearanceList, type ClearanceView } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { lastAnswer } from '../../../../shared/last-answer';
import { PageHead } from '../../../../shared/page-head';
import { TPipe } from '../../../../shared/t.pipe';
import { Words } from '../../../../shared/words';
import { AnswerState } from '../../../parts/answer-state';
import { dateText } from '../date-text';
import { Pager } from '../pager';
import { PartnersTabs } from '../partners-tabs';
import { ClearanceDialog } from './clearance-dialog';
import { StandingBadge } from './standing-badge';

const pause = 300;

/** Whose certificate was seen, until when it counts, and who still has to show one. */
@Component({
  selector: 'dabei-clearances-page',
  imports: [AnswerState, ClearanceDialog, Pager, PartnersTabs, StandingBadge, TPipe],
  templateUrl: './clearances-page.html',
})
export class ClearancesPage {
  private readonly words = inject(Words);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly typed = signal('');
  private readonly asked = signal('');
  protected readonly onlyDue = signal(false);
  protected readonly page = linkedSignal(() => (this.asked(), this.onlyDue(), 1));
  protected readonly chosen = signal<ClearanceView | null>(null);
  protected readonly resource = httpResource<ClearanceList>(() => ({
    url: deskRoutes.deskClearances,
    params: { q: this.asked(), due: String(this.onlyDue()), page: this.page() },
  }));
  /** The last answer stays while the next one is on its way. */
  protected readonly list = lastAnswer(this.resource);
  protected readonly nobody = computed(() => {
    if (this.asked() !== '') return 'partners.list.noneFound';
    return this.onlyDue() ? 'partners.clearances.noneDue' : 'partners.clearances.none';
  });

  constructor() {
    inject(PageHead).set(this.words.t('partners.clearances.title'));
  }

  protected type(text: string): void {
    this.typed.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.asked.set(text.trim()), pause);
  }

  protected search(event: Event): void {
    event.preventDefault();
    clearTimeout(this.timer);
    this.asked.set(this.typed().trim());
  }

  protected date(date: string | null): string {
    return dateText(date, this.words.language());
  }

  protected day(date: string | null): string {
    return date === null ? '–' : dayText(date, this.words.language(), 'short');
  }
}
