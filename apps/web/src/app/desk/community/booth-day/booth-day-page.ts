import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { hourText } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ArrivalLine } from '../../parts/arrival-line';
import { LargeAnswer } from '../../parts/large-answer';
import { CommunityHead } from '../community-head';
import { EmergencyButton } from '../emergency-button';
import { BoothChips } from './booth-chips';
import { BoothDayActs } from './booth-day-acts';
import { BoothDayList } from './booth-day-list';
import { BoothDayStore } from './booth-day-store';
import { boothShows, foundBooths, type BoothShow } from './booth-day-view';
import { BoothPapers } from './booth-papers';
import { BoothSheet } from './booth-sheet';
import { BoothStormCalls } from './booth-storm-calls';

/** The booths on a tablet: who is there, who is missing, by code or by list, and whom to call in a storm. */
@Component({
  selector: 'dabei-booth-day-page',
  imports: [
    AnswerState,
    ArrivalLine,
    BoothChips,
    BoothDayList,
    BoothPapers,
    BoothSheet,
    BoothStormCalls,
    CommunityHead,
    EmergencyButton,
    Icon,
    LargeAnswer,
    TPipe,
  ],
  providers: [BoothDayActs, BoothDayStore],
  templateUrl: './booth-day-page.html',
})
export class BoothDayPage {
  /** From the address; what is searched for may be somebody's name and never stands there. */
  readonly slug = input.required<string>();
  readonly zeige = input<string>();

  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly store = inject(BoothDayStore);
  protected readonly acts = inject(BoothDayActs);
  protected readonly find = (code: string): Promise<boolean> => this.acts.scan(code);
  protected readonly text = signal('');
  protected readonly opened = signal<string | null>(null);
  protected readonly show = computed(() => boothShows.find((one) => one === this.zeige()) ?? 'all');
  protected readonly found = computed(() =>
    foundBooths(this.store.booths(), this.show(), this.text()),
  );
  /** Told anew with every look: the sheet shows what is, not what was. */
  protected readonly open = computed(() =>
    this.store.booths().find(({ id }) => id === this.opened()),
  );
  protected readonly lost = computed(() => {
    const since = this.store.lostSince();
    if (since === null) return null;
    return this.words.t('booth-day.lost', { time: hourText(since, this.words.voice()) });
  });

  constructor() {
    inject(PageHead).set(this.words.t('booth-day.title'));
    effect(() => this.store.slug.set(this.slug()));
  }

  protected choose(show: BoothShow): void {
    void this.router.navigate([], {
      queryParams: { zeige: show === 'all' ? null : show },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected look(id: string): void {
    this.acts.problem.set(null);
    this.opened.set(id);
  }
}
