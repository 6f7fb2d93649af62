import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PublicMarket } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { clockText, dayText, listText, moneyText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';

interface Price {
  zone: string;
  what: string;
  money: string;
}

/** What somebody has to know before booking: costs, times, what stays at home. */
@Component({
  selector: 'dabei-market-facts',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    section {
      max-inline-size: 46rem;
    }
    ul {
      display: flex;
      flex-direction: column;
      gap: 0.6rem;
    }
    li {
      display: flex;
      gap: 0.6rem;
      align-items: flex-start;
    }
    dabei-icon {
      flex: none;
      margin-block-start: 0.15em;
    }
    table {
      border-collapse: collapse;
    }
    caption {
      text-align: start;
      font-weight: 650;
    }
    th,
    td {
      padding: 0.3rem 1.25rem 0.3rem 0;
      text-align: start;
      font-weight: 400;
      border-block-end: 1px solid var(--line);
    }
    td:last-child {
      white-space: nowrap;
    }
    .terms {
      white-space: pre-line;
    }
    summary {
      cursor: pointer;
      min-block-size: 2.75rem;
      font-weight: 650;
    }
  `,
  template: `
    <section class="sheet stack" aria-labelledby="facts-title">
      <h2 id="facts-title">{{ 'market.facts.title' | t }}</h2>
      <ul class="plain-list">
        @for (fact of facts(); track fact.text) {
          <li><dabei-icon [name]="fact.icon" [size]="20" />{{ fact.text }}</li>
        }
      </ul>
      @if (prices().length > 0) {
        <table>
          <caption>
            {{
              'market.facts.prices' | t
            }}
          </caption>
          <tbody>
            @for (price of prices(); track price.zone + price.what) {
              <tr>
                @if (severalZones()) {
                  <th scope="row">{{ price.zone }}</th>
                }
                <td>{{ price.what }}</td>
                <td>{{ price.money }}</td>
              </tr>
            }
          </tbody>
        </table>
      }
      @if (market().terms) {
        <details>
          <summary>{{ 'market.facts.terms' | t }}</summary>
          <p class="terms" [attr.lang]="words.written()">{{ market().terms }}</p>
        </details>
      }
    </section>
  `,
})
export class MarketFacts {
  readonly market = input.required<PublicMarket>();
  protected readonly words = inject(Words);
  protected readonly severalZones = computed(() => this.market().zones.length > 1);

  protected readonly prices = computed<Price[]>(() => {
    const { t, language } = this.words.voice();
    return this.market()
      .tariff.filter(({ zone, cents }) => this.market().zones.includes(zone) && cents > 0)
      .map(({ zone, code, cents }) => ({
        zone: t(`market.zone.${zone}`),
        what: t(`market.tariff.${code}`),
        money: moneyText(cents, language),
      }));
  });

  protected readonly facts = computed(() => {
    const { t, language } = this.words.voice();
    const it = this.market();
    const clock = (time: string): string => clockText(time, this.words.voice());
    const refused = it.refusedGoods.map((kind) => t(`market.goods.${kind}`));
    return [
      ...(this.prices().length === 0
        ? [{ icon: 'heart', text: t('market.facts.free') } as const]
        : []),
      ...(it.depositCents > 0
        ? [
            {
              icon: 'heart',
              text: t('market.facts.deposit', { money: moneyText(it.depositCents, language) }),
            } as const,
          ]
        : []),
      { icon: 'clock', text: t('market.facts.set-up', { time: clock(it.setUpFrom) }) } as const,
      { icon: 'wait', text: t('market.facts.release', { time: clock(it.releaseAt) }) } as const,
      {
        icon: 'people',
        text: t('market.facts.metres', {
          metres: new Intl.NumberFormat(language).format(it.householdMaxCm / 100),
        }),
      } as const,
      ...(refused.length > 0
        ? [
            {
              icon: 'close',
              text: t('market.facts.refused', { goods: listText(refused, language) }),
            } as const,
          ]
        : []),
      {
        icon: 'calendar',
        text: t('market.facts.cancel', { day: dayText(it.cancelFreeUntil, language) }),
      } as const,
    ];
  });
}
