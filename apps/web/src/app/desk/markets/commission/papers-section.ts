import { Component, computed, input, linkedSignal } from '@angular/core';
import { route, deskRoutes } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';

const most = 100;

/** Labels, signs, lists and the payout list as PDF. */
@Component({
  selector: 'dabei-papers-section',
  imports: [Icon, TPipe],
  styles: `
    .short {
      max-inline-size: 9rem;
    }
  `,
  template: `
    <section class="sheet stack-small" aria-labelledby="papers-title">
      <h2 id="papers-title">{{ 'commission.desk.papers.title' | t }}</h2>
      @if (numbers().length > 0) {
        <p class="small soft">
          {{ 'commission.desk.papers.exact' | t }} {{ 'commission.desk.papers.hundred' | t }}
        </p>
        <div class="row">
          <label class="short">
            <span class="small">{{ 'commission.desk.papers.from' | t }}</span>
            <input type="number" min="1" #a [value]="from()" (input)="from.set(a.valueAsNumber)" />
          </label>
          <label class="short">
            <span class="small">{{ 'commission.desk.papers.to' | t }}</span>
            <input type="number" min="1" #b [value]="to()" (input)="to.set(b.valueAsNumber)" />
          </label>
          <label>
            <span class="small">{{ 'commission.desk.papers.format' | t }}</span>
            <select #f (change)="format.set(f.value)">
              @for (one of formats; track one) {
                <option [value]="one">{{ 'commission.desk.papers.format-' + one | t }}</option>
              }
            </select>
          </label>
          <label class="choice">
            <input type="checkbox" #q (change)="qr.set(q.checked)" />
            <span>{{ 'commission.desk.papers.qr' | t }}</span>
          </label>
        </div>
        @if (fits()) {
          <div class="row">
            @for (paper of papers(); track paper.word) {
              <a class="button button-small" target="_blank" [href]="paper.href">
                <dabei-icon name="download" [size]="18" />{{
                  'commission.desk.papers.' + paper.word | t
                }}
              </a>
            }
          </div>
        }
      }
      <p>
        <a class="button button-small" target="_blank" [href]="payouts()">
          <dabei-icon name="download" [size]="18" />{{ 'commission.desk.papers.payouts' | t }}
        </a>
      </p>
    </section>
  `,
})
export class PapersSection {
  readonly slug = input.required<string>();
  /** Numbers there is something to print for. */
  readonly numbers = input.required<readonly number[]>();

  protected readonly formats = ['70x36', '52x29'] as const;
  protected readonly from = linkedSignal(() => Math.min(...this.numbers()));
  protected readonly to = linkedSignal(() =>
    Math.min(Math.max(...this.numbers()), this.from() + most - 1),
  );
  protected readonly format = linkedSignal<string>(() => this.formats[0]);
  protected readonly qr = linkedSignal(() => false);
  protected readonly fits = computed(() => {
    const [from, to] = [this.from(), this.to()];
    return from >= 1 && to >= from && to - from < most;
  });
  protected readonly papers = computed(() => {
    const at = { slug: this.slug() };
    const ends = { von: String(this.from()), bis: String(this.to()) };
    const look = { format: this.format(), qr: this.qr() ? 'ja' : 'nein' };
    const of = (address: string, more: Record<string, string>): string =>
      `${address}?${new URLSearchParams({ ...ends, ...more }).toString()}`;
    const labels = route(deskRoutes.deskNumberLabels, at);
    return [
      { word: 'labels', href: of(labels, look) },
      { word: 'boxes', href: of(labels, { was: 'kisten' }) },
      { word: 'lists', href: of(route(deskRoutes.deskNumberLists, at), {}) },
    ];
  });
  protected readonly payouts = computed(() =>
    route(deskRoutes.deskPayoutList, { slug: this.slug() }),
  );
}
