import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DonorPledge } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText, listText, moneyText } from '@dabei/words';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { isGone } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { MissedCards } from '../claim/missed-cards';
import { DonorActs } from './donor-acts';
import { GiveBackDialog } from './give-back-dialog';
import { KeepIt } from './keep-it';
import { PledgeTable } from './pledge-table';
import { PrivatePage } from './private-page';

/** A donor's own page: what, where, until when, and what has arrived. After the code it says thanks first. */
@Component({
  selector: 'dabei-donor-page',
  imports: [GiveBackDialog, Icon, KeepIt, MissedCards, PledgeTable, RouterLink, TPipe],
  providers: [DonorActs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './donor-page.css',
  templateUrl: './donor-page.html',
})
export class DonorPage {
  readonly secret = input.required<string>();
  /** From the address: just promised. */
  readonly neu = input<string>();

  protected readonly acts = inject(DonorActs);
  protected readonly office = inject(OfficeStore);
  protected readonly words = inject(Words);
  protected readonly asked = signal<DonorPledge | null>(null);
  protected readonly givenBack = signal<number | null>(null);
  protected readonly base = computed(() => `/${this.words.language()}`);
  protected readonly gone = computed(() => isGone(this.acts.error()));

  private readonly pledges = computed(() => this.acts.view()?.pledges ?? []);
  protected readonly ownNumbers = computed(() => this.pledges().map(({ wish }) => wish.number));
  protected readonly promised = computed(() =>
    this.pledges().filter(({ state }) => state === 'promised'),
  );
  protected readonly numbers = computed(() =>
    listText(
      this.promised().map(({ wish }) => String(wish.number)),
      this.words.language(),
    ),
  );
  protected readonly summary = computed(() => {
    const toBring = this.promised().filter(({ saysHandedIn }) => !saysHandedIn).length;
    const here = this.pledges().filter(({ state }) => state === 'arrived').length;
    if (toBring > 0) return this.words.t('tree.donor.open', { count: toBring });
    if (this.promised().length > 0) return this.words.t('tree.donor.said');
    return here > 0
      ? this.words.t('tree.donor.all-here', { count: here })
      : this.words.t('tree.donor.none-left');
  });
  /** The earliest day one of them is due. */
  protected readonly until = computed(() => {
    const days = this.promised().flatMap(({ promisedUntil }) => promisedUntil ?? []);
    const day = days.sort()[0] ?? this.acts.view()?.campaign.giftsUntil;
    return day === undefined ? '' : dayText(day, this.words.language());
  });
  protected readonly money = computed(() =>
    moneyText(this.acts.view()?.campaign.priceLimitCents ?? 0, this.words.language()),
  );

  constructor() {
    inject(PageHead).set(this.words.t('tree.donor.title'), '', 'tree');
    inject(PrivatePage).whileOpen(inject(DestroyRef));
    effect(() => {
      this.acts.secret.set(this.secret());
    });
  }

  protected ask(pledge: DonorPledge | null): void {
    this.acts.problem.set(null);
    this.asked.set(pledge);
  }

  protected gave(number: number): void {
    this.asked.set(null);
    this.givenBack.set(number);
  }
}
