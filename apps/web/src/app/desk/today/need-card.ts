import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Need, NeedItem } from '@dabei/contracts';
import { dayText, momentText, townTime } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { itemLink, needLink } from './need-links';

/** Kinds whose sentence counts people, not the listed things. */
const countsPeople: readonly Need['kind'][] = [
  'unconfirmed',
  'mails',
  'letters',
  'tree-check',
  'tree-late',
];

/** One kind of thing that needs somebody: how many, why, which, and its one action. */
@Component({
  selector: 'dabei-need-card',
  imports: [Icon, RouterLink, TPipe],
  styles: `
    article {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: flex-start;
      justify-content: space-between;
    }
    article > div {
      flex: 1 1 18rem;
      min-inline-size: 0;
    }
    h3,
    p {
      margin: 0;
    }
    li {
      padding-block: 0.15rem;
      overflow-wrap: anywhere;
    }
    .due {
      display: inline-flex;
      align-items: center;
      gap: 0.3em;
    }
  `,
  template: `
    <article class="sheet">
      <div class="stack-small">
        <h3>{{ 'overview.today.kind-' + need().kind | t: { count: count() } }}</h3>
        <p class="small soft">{{ 'overview.today.why-' + need().kind | t }}</p>
        @if (rows().length > 0) {
          <ul class="plain-list">
            @for (row of rows(); track $index) {
              <li>
                @if (row.link; as link) {
                  <a [routerLink]="link.path" [queryParams]="link.query ?? null">{{ row.title }}</a>
                } @else {
                  <span class="strong">{{ row.title }}</span>
                }
                <span class="small soft"> {{ row.more }}</span>
              </li>
            }
          </ul>
          @if (rest() > 0) {
            <p class="small soft">{{ 'overview.today.more' | t: { count: rest() } }}</p>
          }
        } @else if (dueOf(need().items[0]); as text) {
          <p class="small due"><dabei-icon name="clock" [size]="18" />{{ text }}</p>
        }
      </div>
      @if (action(); as link) {
        <a
          class="button button-small"
          [class.button-primary]="need().when === 'today'"
          [routerLink]="link.path"
          [queryParams]="link.query ?? null"
          [attr.aria-label]="
            ('overview.today.do-' + need().kind | t) +
            ': ' +
            ('overview.today.kind-' + need().kind | t: { count: count() })
          "
          >{{ 'overview.today.do-' + need().kind | t }}</a
        >
      }
    </article>
  `,
})
export class NeedCard {
  readonly need = input.required<Need>();
  private readonly words = inject(Words);

  protected readonly count = computed(() => {
    const { kind, total, items } = this.need();
    return countsPeople.includes(kind) ? (items[0]?.count ?? total) : total;
  });
  protected readonly action = computed(() => {
    const { kind, items, total } = this.need();
    const ids = items.map(({ id }) => id);
    return needLink(kind, total > 1 && ids.length === 1 ? [...ids, null] : ids);
  });
  protected readonly rows = computed(() => {
    const { kind, items } = this.need();
    return items
      .filter(({ title }) => title !== null)
      .map((item) => ({
        title: item.title ?? '',
        link: itemLink(kind, item.id),
        more: [this.noteOf(item), this.countOf(item), this.dueOf(item)].filter(Boolean).join(' · '),
      }));
  });
  protected readonly rest = computed(() => this.need().total - this.need().items.length);

  /** Offers and codes run out at an hour; everything else on a day. */
  protected dueOf(item: NeedItem | undefined): string {
    if (!item?.due) return '';
    const exact = ['market-day', 'unconfirmed', 'offers', 'closing', 'opening', 'phase'];
    const at = exact.includes(this.need().kind)
      ? momentText(item.due, this.words.voice())
      : dayText(townTime(item.due).date, this.words.language(), 'short');
    return this.words.t('overview.today.until', { at });
  }

  private noteOf({ note }: NeedItem): string {
    return this.need().kind === 'phase' ? '' : (note ?? '');
  }

  private countOf({ count }: NeedItem): string {
    const key = `overview.today.item-${this.need().kind}`;
    return this.words.knows(key) ? this.words.t(key, { count }) : '';
  }
}
