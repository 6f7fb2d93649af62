import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { billShows, deskRoutes, type BillList, type BillShow } from '@dabei/contracts';
import { dayText, moneyText } from '@dabei/words';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { billTone } from '../bill-tone';
import { MoneyTabs } from '../money-tabs';

/**
 * What is open, due, difficult, to be given back; of all actions. The address holds what is shown; what is searched for
 * may be somebody's name and never stands there.
 */
@Component({
  selector: 'dabei-bills-page',
  imports: [AnswerState, Icon, MoneyTabs, RouterLink, StatusBadge, TPipe],
  templateUrl: './bills-page.html',
  styleUrl: './bills-page.css',
})
export class BillsPage {
  readonly zeigen = input<string>();
  /** A reference, from a link to one bill. */
  readonly rechnung = input<string>();
  readonly seite = input<string>();

  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly shows = billShows;
  protected readonly show = computed(
    (): BillShow => billShows.find((one) => one === this.zeigen()) ?? 'open',
  );
  protected readonly text = linkedSignal<string | undefined, string>({
    source: this.rechnung,
    computation: (reference, before) => reference ?? before?.value ?? '',
  });
  protected readonly typed = linkedSignal(() => this.text());
  protected readonly page = computed(() => Math.max(1, Number(this.seite()) || 1));
  protected readonly resource = httpResource<BillList>(() => ({
    url: deskRoutes.deskBills,
    method: 'POST',
    body: { show: this.show(), text: this.text(), page: this.page() },
  }));
  protected readonly list = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly pages = computed(() => {
    const { total = 0, pageSize = 1 } = this.list() ?? {};
    return Math.max(1, Math.ceil(total / pageSize));
  });
  protected readonly rows = computed(() =>
    (this.list()?.rows ?? []).map((row) => ({
      ...row,
      dueDay: this.day(row.dueOn),
      amount: this.money(row.balance.billedCents),
      open: row.balance.openCents === 0 ? '' : this.money(row.balance.openCents),
      over: row.balance.overpaidCents === 0 ? '' : `−${this.money(row.balance.overpaidCents)}`,
      tone: billTone(row),
      word: row.difficult && row.balance.openCents > 0 ? 'bills.isDifficult' : `state.${row.state}`,
    })),
  );
  protected readonly empty = computed(() =>
    this.text() === ''
      ? this.words.t(`money.bills.empty.${this.show()}`)
      : this.words.t('money.bills.empty.search', { text: this.text() }),
  );

  constructor() {
    inject(PageHead).set(this.words.t('money.bills.title'));
  }

  protected search(event: Event): void {
    event.preventDefault();
    this.text.set(this.typed().trim());
    void this.router.navigate(['/desk/geld'], {
      queryParams: { zeigen: this.text() === '' ? this.show() : 'all' },
    });
  }

  private money(cents: number): string {
    return moneyText(cents, this.words.language());
  }

  private day(date: string): string {
    return dayText(date, this.words.language(), 'short');
  }
}
