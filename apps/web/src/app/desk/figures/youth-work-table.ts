import { Component, computed, inject, input } from '@angular/core';
import type { TableToExport, YouthWorkOffer } from '@dabei/contracts';
import { ageBands } from '@dabei/domain';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { TableExport } from '../parts/table-export';
import { codeText, countText } from './figure-words';

// in the order of the contract, which would bring all of zod along
const sexes = ['female', 'male', 'diverse', 'none'];

/** What the official form of the youth-work statistics asks, offer by offer. */
@Component({
  selector: 'dabei-youth-work-table',
  imports: [TableExport, TPipe],
  styles: `
    thead th.number {
      text-align: end;
    }
  `,
  template: `
    <section class="stack-small">
      <div class="desk-head">
        <h2 id="figures-youth-work">{{ 'figures.youthWork.title' | t }}</h2>
        @if (offers().length > 0) {
          <dabei-table-export [table]="file()" />
        }
      </div>
      @if (offers().length > 0) {
        <p class="small soft">{{ 'figures.youthWork.lead' | t }}</p>
        <div class="desk-scroll" tabindex="0" role="region" aria-labelledby="figures-youth-work">
          <table>
            <thead>
              <tr>
                @for (column of file().columns; track $index) {
                  <th scope="col" [class.number]="$index > 2">{{ column.label }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (offer of offers(); track offer.id) {
                <tr>
                  <th scope="row">{{ offer.title }}</th>
                  <td>{{ offer.organiser }}</td>
                  <td>{{ 'figures.youthWork.' + offer.kind | t }}</td>
                  <td class="number">{{ offer.days }}</td>
                  <td class="number">{{ number(offer.hours) }}</td>
                  <td class="number">{{ text(offer.participants) }}</td>
                  @for (count of offer.bySex; track $index) {
                    <td class="number">{{ text(count) }}</td>
                  }
                  @for (count of offer.byAge; track $index) {
                    <td class="number">{{ text(count) }}</td>
                  }
                  <td class="number">{{ offer.carriers ?? '–' }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <p class="desk-empty">{{ 'figures.noOffers' | t }}</p>
      }
    </section>
  `,
})
export class YouthWorkTable {
  readonly offers = input.required<readonly YouthWorkOffer[]>();
  private readonly words = inject(Words);

  protected readonly text = countText;
  protected readonly file = computed<TableToExport>(() => ({
    table: 'youth-work',
    title: this.words.t('figures.youthWork.title'),
    columns: [
      { label: this.words.t('figures.offer'), kind: 'text' },
      { label: this.words.t('figures.organiser'), kind: 'text' },
      { label: this.words.t('figures.youthWork.kind'), kind: 'text' },
      { label: this.words.t('figures.youthWork.days'), kind: 'number' },
      { label: this.words.t('figures.hours'), kind: 'number' },
      { label: this.words.t('figures.youthWork.participants'), kind: 'text' },
      ...[...sexes, ...ageBands].map((code) => ({
        label: codeText('reached', code, this.words),
        kind: 'text' as const,
      })),
      { label: this.words.t('figures.youthWork.carriers'), kind: 'number' },
    ],
    rows: this.offers().map((offer) => [
      offer.title,
      offer.organiser,
      this.words.t(`figures.youthWork.${offer.kind}`),
      offer.days,
      offer.hours,
      ...[offer.participants, ...offer.bySex, ...offer.byAge].map(countText),
      offer.carriers,
    ]),
  }));

  protected number(value: number): string {
    return value.toLocaleString(this.words.language(), { maximumFractionDigits: 1 });
  }
}
