import { httpResource } from '@angular/common/http';
import { Component, computed, inject, output, signal } from '@angular/core';
import { deskRoutes, type GiftPurchase, type GiftPurchases } from '@dabei/contracts';
import { moneyText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { wishLine, wishNote } from '../../tree/parts/wish-line';
import { BuyDialog } from './buy-dialog';
import { CardTextDialog } from './card-text-dialog';
import { UnbuyDialog } from './unbuy-dialog';
import { chosenCampaign } from '../../tree/parts/chosen-campaign';
import { ofCampaign } from '../../tree/parts/of-campaign';

/** What the office buys itself: at most how much, out of which pot, and what was paid. */
@Component({
  selector: 'dabei-purchase-list',
  imports: [AnswerState, BuyDialog, CardTextDialog, Icon, TPipe, UnbuyDialog],
  template: `
    <section class="stack" aria-labelledby="buy-title">
      <div class="desk-head">
        <h2 id="buy-title">{{ 'gifts.buy.title' | t }}</h2>
        <a class="button button-small" target="_blank" [href]="pdf()"
          ><dabei-icon name="download" [size]="18" />{{ 'gifts.buy.print' | t }}</a
        >
      </div>
      <dabei-answer-state
        [loading]="resource.isLoading() && !list()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (list(); as it) {
        <p>{{ 'gifts.buy.budget' | t: budget() }}</p>
        @if (it.budget.neededCents > it.budget.balanceCents) {
          <p class="notice notice-waiting">
            <dabei-icon name="alert" /><span>{{ 'gifts.buy.short' | t: { amount: short() } }}</span>
          </p>
        }
        @if (rows().length > 0) {
          <div class="desk-scroll cards-when-narrow">
            <table>
              <caption class="visually-hidden">
                {{
                  'gifts.buy.title' | t
                }}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{{ 'gifts.buy.numberHead' | t }}</th>
                  <th scope="col">{{ 'gifts.buy.what' | t }}</th>
                  <th scope="col">{{ 'gifts.buy.cause' | t }}</th>
                  <th scope="col" class="number">{{ 'gifts.buy.limit' | t }}</th>
                  <th scope="col">{{ 'gifts.buy.act' | t }}</th>
                </tr>
              </thead>
              <tbody>
                @for (row of rows(); track row.wish.id) {
                  <tr [class.quiet-row]="row.boughtOn !== null">
                    <th scope="row">{{ 'gifts.number' | t: { number: row.wish.number } }}</th>
                    <td>
                      {{ row.line }}<span class="under">{{ row.note }}</span>
                      @if (row.byHand && row.boughtOn === null) {
                        <button
                          type="button"
                          class="button button-small button-quiet"
                          [attr.aria-label]="
                            'gifts.buy.describeOne' | t: { number: row.wish.number }
                          "
                          (click)="describing.set(row)"
                        >
                          {{ 'gifts.buy.describe' | t }}
                        </button>
                      }
                    </td>
                    <td>{{ 'gifts.buy.because.' + row.cause | t }}</td>
                    <td class="number" [attr.data-label]="'gifts.buy.limit' | t">
                      {{ row.limit }}
                    </td>
                    <td>
                      @if (row.paid; as amount) {
                        {{ 'gifts.buy.bought' | t: { amount } }}
                        @if (row.wish.state === 'bought') {
                          <button
                            type="button"
                            class="button button-small button-quiet"
                            [attr.aria-label]="'gifts.buy.undoOne' | t: { number: row.wish.number }"
                            (click)="undoing.set(row)"
                          >
                            {{ 'gifts.buy.undo' | t }}
                          </button>
                        }
                      } @else {
                        <button
                          type="button"
                          class="button button-small"
                          [attr.aria-label]="'gifts.buy.actOne' | t: { number: row.wish.number }"
                          (click)="buying.set(row)"
                        >
                          {{ 'gifts.buy.act' | t }}
                        </button>
                      }
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else {
          <p class="desk-empty">{{ 'gifts.buy.none' | t }}</p>
        }
        <dabei-unbuy-dialog [purchase]="undoing()" (closed)="undoing.set(null)" (done)="bought()" />
        <dabei-buy-dialog
          [purchase]="buying()"
          [balanceCents]="it.budget.balanceCents"
          (closed)="buying.set(null)"
          (done)="bought()"
        />
        <dabei-card-text-dialog
          [purchase]="describing()"
          (closed)="describing.set(null)"
          (done)="described()"
        />
      }
    </section>
  `,
})
export class PurchaseList {
  readonly changed = output();
  private readonly words = inject(Words);
  private readonly aktion = chosenCampaign();
  protected readonly pdf = computed(() => ofCampaign(deskRoutes.deskPurchasesPdf, this.aktion()));
  protected readonly undoing = signal<GiftPurchase | null>(null);
  protected readonly buying = signal<GiftPurchase | null>(null);
  protected readonly describing = signal<GiftPurchase | null>(null);
  protected readonly resource = httpResource<GiftPurchases>(() =>
    ofCampaign(deskRoutes.deskPurchases, this.aktion()),
  );
  protected readonly list = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly rows = computed(() =>
    (this.list()?.purchases ?? []).map((one) => ({
      ...one,
      line: wishLine(one.wish, this.words),
      note: wishNote(one.wish, this.words),
      limit: this.money(one.limitCents),
      paid: one.cents === null ? null : this.money(one.cents),
    })),
  );
  protected readonly budget = computed(() => {
    const { neededCents = 0, balanceCents = 0, spentCents = 0 } = this.list()?.budget ?? {};
    return {
      count: this.rows().filter(({ boughtOn }) => boughtOn === null).length,
      needed: this.money(neededCents),
      balance: this.money(balanceCents),
      spent: this.money(spentCents),
    };
  });
  protected readonly short = computed(() => {
    const { neededCents = 0, balanceCents = 0 } = this.list()?.budget ?? {};
    return this.money(neededCents - balanceCents);
  });

  reload(): void {
    this.resource.reload();
  }

  protected bought(): void {
    this.buying.set(null);
    this.undoing.set(null);
    this.resource.reload();
    this.changed.emit();
  }

  protected described(): void {
    this.describing.set(null);
    this.resource.reload();
  }

  private money(cents: number): string {
    return moneyText(cents, this.words.language());
  }
}
