import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import {
  pledgeShows,
  deskRoutes,
  type PhonePledged,
  type PledgePage,
  type PledgeRow,
} from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { lastAnswer } from '../../../shared/last-answer';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { PhoneLink } from '../../parts/phone-link';
import { Pager } from '../../team/partners/pager';
import { TreeTabs } from '../tree-tabs';
import { PhoneDialog } from './phone-dialog';
import { PledgeDialog, type PledgeAct } from './pledge-dialog';
import { PledgeState } from './pledge-state';

type Show = (typeof pledgeShows)[number];

/** What can be done about a promise: nothing any more once it has ended. */
function actsOf({ state, email }: PledgeRow): PledgeAct[] {
  if (state === 'held') return ['cancel'];
  if (state !== 'promised') return [];
  return email === null ? ['extend', 'cancel', 'renew'] : ['remind', 'extend', 'cancel', 'renew'];
}

/** Who brings what and by when; who is late, who has to be called, who says it is there. */
@Component({
  selector: 'dabei-pledges-page',
  imports: [
    AnswerState,
    Icon,
    Pager,
    PhoneDialog,
    PhoneLink,
    PledgeDialog,
    PledgeState,
    TPipe,
    TreeTabs,
  ],
  styles: `
    .search {
      max-inline-size: 26rem;
    }
    .acts {
      flex-wrap: wrap;
      gap: 0.25rem;
    }
    .who {
      min-inline-size: 9rem;
      overflow-wrap: anywhere;
    }
    .acts .button,
    th {
      white-space: nowrap;
    }
  `,
  templateUrl: './pledges-page.html',
})
export class PledgesPage {
  /** From the address; what is searched for may be a donor's and never stands there. */
  readonly aktion = input<string>();
  readonly zeige = input<string>();
  readonly seite = input<string>();

  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly calling = signal(false);
  protected readonly asked = signal<{ act: PledgeAct; pledge: PledgeRow } | null>(null);
  /** What came of the last call. */
  protected readonly pledged = signal<PhonePledged | null>(null);

  protected readonly show = computed<Show>(
    () => pledgeShows.find((one) => one === this.zeige()) ?? 'open',
  );
  protected readonly text = signal('');
  protected readonly resource = httpResource<PledgePage>(() => ({
    url: deskRoutes.deskPledges,
    method: 'POST',
    body: {
      campaign: this.aktion(),
      show: this.show(),
      text: this.text(),
      page: this.seite() ?? 1,
    },
  }));
  /** The page before stays until the next one is there. */
  protected readonly page = lastAnswer(this.resource);
  protected readonly shows = computed(() => {
    const counts = this.page()?.counts;
    const counted: Partial<Record<Show, number>> = counts
      ? {
          open: counts.open,
          late: counts.late,
          'to-call': counts.toCall,
          'says-handed-in': counts.saysHandedIn,
          arrived: counts.arrived,
        }
      : {};
    return pledgeShows.map((show) => {
      const [word, count] = [this.words.t(`checking.pledges.show-${show}`), counted[show]];
      return {
        show,
        text:
          count === undefined
            ? word
            : this.words.t('checking.pledges.with-count', { show: word, count }),
      };
    });
  });
  protected readonly rows = computed(() =>
    (this.page()?.rows ?? []).map((pledge) => ({
      pledge,
      until: pledge.promisedUntil && dayText(pledge.promisedUntil, this.words.language(), 'short'),
      acts: actsOf(pledge),
    })),
  );
  protected readonly help = computed(() => {
    const key = `checking.pledges.${this.show()}-help`;
    return this.words.knows(key) ? this.words.t(key) : null;
  });

  constructor() {
    inject(PageHead).set(this.words.t('checking.pledges.title'));
  }

  protected set(part: string, value: string | null): void {
    void this.router.navigate([], {
      queryParams: { seite: null, [part]: value === '' ? null : value },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected search(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.text.set(text.trim());
      // who asks for a number wants to find it, also when its gift is there or its promise has ended
      if (this.text() === '') this.set('seite', null);
      else this.set('zeige', 'all');
    }, 300);
  }

  protected told(pledged: PhonePledged): void {
    this.calling.set(false);
    this.pledged.set(pledged);
    this.resource.reload();
  }

  protected done(): void {
    this.asked.set(null);
    this.pledged.set(null);
    this.resource.reload();
  }

  protected listed(numbers: readonly number[]): string {
    return numbers.join(', ');
  }
}
