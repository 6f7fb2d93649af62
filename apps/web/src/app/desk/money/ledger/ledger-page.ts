import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { deskRoutes, type LedgerSums } from '@dabei/contracts';
import { moneyText, townTime } from '@dabei/words';
import { Field, Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { MoneyTabs } from '../money-tabs';

const sums = ['billed', 'money', 'cash', 'transfer'] as const;

/** The bookings of a period as a file for the town's treasurer; what is in it is shown before. */
@Component({
  selector: 'dabei-ledger-page',
  imports: [AnswerState, Field, Icon, MoneyTabs, TPipe],
  template: `
    <div class="stack">
      <div class="desk-head">
        <h1>{{ 'money.ledger.title' | t }}</h1>
      </div>
      <dabei-money-tabs />
      <p class="small soft">{{ 'money.ledger.lead' | t }}</p>
      <div class="fields-row">
        <dabei-field for="ledger-from" [label]="'money.ledger.from' | t">
          <input
            #first
            id="ledger-from"
            type="date"
            [value]="from()"
            (change)="from.set(first.value)"
          />
        </dabei-field>
        <dabei-field for="ledger-until" [label]="'money.ledger.until' | t" [error]="wrong()">
          <input
            #last
            id="ledger-until"
            type="date"
            aria-describedby="ledger-until-error"
            [value]="until()"
            (change)="until.set(last.value)"
          />
        </dabei-field>
      </div>
      <dabei-answer-state
        [loading]="resource.isLoading()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (found(); as it) {
        <section class="sheet stack-small" aria-labelledby="ledger-sums">
          <h2 id="ledger-sums">{{ 'money.ledger.sums' | t }}</h2>
          <p role="status">{{ 'money.ledger.lines' | t: { count: it.lines } }}</p>
          <table>
            <tbody>
              @for (row of rows(); track row.word) {
                <tr>
                  <th scope="row">{{ 'money.ledger.' + row.word | t }}</th>
                  <td class="number">{{ row.amount }}</td>
                </tr>
              }
            </tbody>
          </table>
          <div class="row no-print">
            <a class="button button-primary" download [href]="file()">
              <dabei-icon name="download" />{{ 'money.ledger.save' | t }}
            </a>
          </div>
        </section>
      }
    </div>
  `,
})
export class LedgerPage {
  private readonly words = inject(Words);
  private readonly today = townTime(new Date()).date;
  /** The year so far, as the treasurer mostly asks for it. */
  protected readonly from = signal(`${this.today.slice(0, 4)}-01-01`);
  protected readonly until = signal(this.today);
  private readonly asked = computed(() =>
    this.from() !== '' && this.until() !== '' && this.from() <= this.until()
      ? { from: this.from(), until: this.until() }
      : undefined,
  );
  protected readonly wrong = computed(() =>
    this.asked() === undefined ? this.words.t('money.ledger.wrong') : null,
  );
  protected readonly resource = httpResource<LedgerSums>(() => {
    const params = this.asked();
    return params === undefined ? undefined : { url: deskRoutes.deskLedger, params };
  });
  protected readonly found = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly rows = computed(() => {
    const found = this.found();
    return found === undefined
      ? []
      : sums.map((word) => ({
          word,
          amount: moneyText(found[`${word}Cents`], this.words.language()),
        }));
  });
  protected readonly file = computed(
    () => `${deskRoutes.deskLedgerCsv}?${new URLSearchParams(this.asked()).toString()}`,
  );

  constructor() {
    inject(PageHead).set(this.words.t('money.ledger.title'));
  }
}
