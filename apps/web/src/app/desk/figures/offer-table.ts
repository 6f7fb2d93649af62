import { Component, computed, inject, input } from '@angular/core';
import type { OfferFigures, TableToExport } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { FillBar } from '../parts/fill-bar';
import { TableExport } from '../parts/table-export';
import { countText } from './figure-words';

/** Every offer with its hours, its places and how full it is: what the youth-work statistics ask for. */
@Component({
  selector: 'dabei-offer-table',
  imports: [FillBar, TableExport, TPipe],
  styles: `
    thead th.number {
      text-align: end;
    }
  `,
  template: `
    <section class="stack-small">
      <div class="desk-head">
        <h2 id="figures-offers">{{ 'figures.offers' | t }}</h2>
        @if (offers().length > 0) {
          <dabei-table-export [table]="file()" />
        }
      </div>
      @if (offers().length > 0) {
        <p class="small soft">
          {{ 'figures.offersSum' | t: { count: offers().length, hours: hours() } }}
        </p>
        <div class="desk-scroll" tabindex="0" role="region" aria-labelledby="figures-offers">
          <table>
            <thead>
              <tr>
                <th scope="col">{{ 'figures.offer' | t }}</th>
                <th scope="col">{{ 'figures.organiser' | t }}</th>
                <th scope="col" class="number">{{ 'figures.hours' | t }}</th>
                <th scope="col" class="number">{{ 'figures.taken' | t }}</th>
                <th scope="col" class="number">{{ 'figures.capacity' | t }}</th>
                <th scope="col" class="number">{{ 'figures.waiting' | t }}</th>
                <th scope="col">{{ 'figures.fill' | t }}</th>
              </tr>
            </thead>
            <tbody>
              @for (offer of offers(); track offer.id) {
                <tr>
                  <th scope="row">{{ offer.title }}</th>
                  <td>{{ offer.organiser }}</td>
                  <td class="number">{{ number(offer.hours) }}</td>
                  <td class="number">{{ text(offer.taken) }}</td>
                  <td class="number">{{ offer.capacity }}</td>
                  <td class="number">{{ text(offer.waiting) }}</td>
                  <td>
                    @if (offer.taken !== null) {
                      <dabei-fill-bar [capacity]="offer.capacity" [taken]="offer.taken" />
                      <span class="under">{{ fill(offer) }}</span>
                    } @else {
                      {{ text(null) }}
                    }
                  </td>
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
export class OfferTable {
  readonly offers = input.required<readonly OfferFigures[]>();
  private readonly words = inject(Words);

  protected readonly text = countText;
  protected readonly hours = computed(() =>
    this.number(this.offers().reduce((sum, { hours }) => sum + hours, 0)),
  );
  protected readonly file = computed<TableToExport>(() => ({
    table: 'offers',
    title: this.words.t('figures.offers'),
    columns: [
      { label: this.words.t('figures.offer'), kind: 'text' },
      { label: this.words.t('figures.organiser'), kind: 'text' },
      { label: this.words.t('figures.hours'), kind: 'number' },
      { label: this.words.t('figures.taken'), kind: 'number' },
      { label: this.words.t('figures.capacity'), kind: 'number' },
      { label: this.words.t('figures.waiting'), kind: 'number' },
    ],
    rows: this.offers().map((offer) => [
      offer.title,
      offer.organiser,
      offer.hours,
      offer.taken,
      offer.capacity,
      offer.waiting,
    ]),
  }));

  protected number(value: number): string {
    return value.toLocaleString(this.words.language(), { maximumFractionDigits: 1 });
  }

  protected fill({ taken, capacity }: OfferFigures): string {
    return capacity === 0 ? '–' : `${String(Math.round((100 * (taken ?? 0)) / capacity))} %`;
  }
}
