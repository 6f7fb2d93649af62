import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type PublicMarketDraw } from '@dabei/contracts';
import { hasSellerNumbers } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { dayText, lotName, momentText } from '@dabei/words';
import { PageHead } from '../../shared/page-head';
import { isGone } from '../../shared/problem-text';
import { ResponseStatus } from '../../shared/response-status';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^0-9a-f]/g, '');

/** The draw of a market, or of the booths of a community day, for everybody: how it is made, the lots without a name, and what is needed to check it. */
@Component({
  selector: 'dabei-market-draw-page',
  imports: [Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './market-draw-page.css',
  templateUrl: './market-draw-page.html',
})
export class MarketDrawPage {
  /** From the address. */
  readonly slug = input.required<string>();
  /** From the route: the draw of a community day, not of a market. */
  readonly drawnFor = input<'booths'>();

  protected readonly words = inject(Words);
  protected readonly search = signal('');
  /** Behind the # of the link on a seller's own page: it reaches no server. */
  private readonly ticket = signal('');
  protected readonly resource = httpResource<PublicMarketDraw>(() => this.file());
  protected readonly draw = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly notYet = computed(() => isGone(this.resource.error()));
  protected readonly kind = computed(() => {
    if (this.drawnFor() === 'booths') return 'booths';
    const kind = this.draw()?.kind;
    return kind !== undefined && hasSellerNumbers(kind) ? 'numbers' : 'pitches';
  });
  protected readonly market = computed(() => {
    const part = { numbers: 'kleiderboerse', pitches: 'markt', booths: 'aktionstag' }[this.kind()];
    return `/${this.words.language()}/${part}/${this.slug()}`;
  });
  protected readonly back = computed(
    () => `market.draw.back${this.drawnFor() === 'booths' ? '-booths' : ''}`,
  );
  protected readonly file = computed(() => {
    const address = this.drawnFor() === 'booths' ? routes.publicBoothDraw : routes.publicMarketDraw;
    return route(address, { slug: this.slug() });
  });
  protected readonly fileName = computed(() => `auslosung-${this.slug()}.json`);
  protected readonly day = computed(() =>
    dayText(this.draw()?.seal.drawnOn ?? '2000-01-01', this.words.language(), 'long'),
  );
  protected readonly own = computed(() => {
    const ticket = this.ticket();
    const draw = this.draw();
    if (draw === undefined || ticket === '') return null;
    const lot = draw.lots.find(({ nonce }) => nonce === ticket)?.lot ?? null;
    // an old link, or somebody else's market
    if (lot === null && draw.number !== null) return null;
    return { name: lotName(ticket), lot };
  });
  protected readonly found = computed(() => {
    const sought = letters(this.search());
    return (this.draw()?.lots ?? []).flatMap(({ nonce, lot }) =>
      nonce.startsWith(sought)
        ? [{ lot, name: lotName(nonce), mine: nonce === this.ticket() }]
        : [],
    );
  });
  protected readonly facts = computed(() => {
    const draw = this.draw();
    if (draw === undefined) return [];
    const { commitment, source, sealedAt } = draw.seal;
    return [
      { word: 'commitment', text: commitment },
      { word: 'sealed-at', text: momentText(new Date(sealedAt), this.words.voice()) },
      { word: 'source', text: `${source}, ${this.day()}` },
      { word: 'number', text: draw.number },
      { word: 'secret', text: draw.secret },
      { word: 'seed', text: draw.seed },
    ].flatMap(({ word, text }) => (text === null ? [] : [{ word, text }]));
  });

  constructor() {
    const head = inject(PageHead);
    const status = inject(ResponseStatus);
    const document = inject(DOCUMENT);
    effect(() => {
      head.set([this.words.t('market.draw.title'), this.draw()?.title].filter(Boolean).join(': '));
    });
    effect(() => {
      if (this.resource.error()) status.set(this.notYet() ? 404 : 503);
    });
    afterNextRender(() => {
      this.ticket.set(letters(document.location.hash));
    });
  }
}
