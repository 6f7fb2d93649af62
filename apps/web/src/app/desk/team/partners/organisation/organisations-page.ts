import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deskRoutes, type OrganisationList } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { lastAnswer } from '../../../../shared/last-answer';
import { PageHead } from '../../../../shared/page-head';
import { TPipe } from '../../../../shared/t.pipe';
import { Words } from '../../../../shared/words';
import { AnswerState } from '../../../parts/answer-state';
import { PhoneLink } from '../../../parts/phone-link';
import { dateText } from '../date-text';
import { Pager } from '../pager';
import { PartnersTabs } from '../partners-tabs';
import { GapBadges } from './gap-badges';

const pause = 300;

/** All partner organisations, and of which of them something is missing. */
@Component({
  selector: 'dabei-organisations-page',
  imports: [AnswerState, GapBadges, Icon, Pager, PartnersTabs, PhoneLink, RouterLink, TPipe],
  templateUrl: './organisations-page.html',
})
export class OrganisationsPage {
  private readonly words = inject(Words);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly typed = signal('');
  private readonly asked = signal('');
  protected readonly onlyGaps = signal(false);
  protected readonly page = linkedSignal(() => (this.asked(), this.onlyGaps(), 1));
  protected readonly resource = httpResource<OrganisationList>(() => ({
    url: deskRoutes.deskOrganisations,
    params: { q: this.asked(), gaps: String(this.onlyGaps()), page: this.page() },
  }));
  /** The last answer stays while the next one is on its way. */
  protected readonly list = lastAnswer(this.resource);
  protected readonly filtered = computed(() => this.asked() !== '' || this.onlyGaps());

  constructor() {
    inject(PageHead).set(this.words.t('partners.list.title'));
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
    return date === null
      ? this.words.t('partners.list.missing')
      : dateText(date, this.words.language());
  }
}
