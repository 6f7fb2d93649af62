import { httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { deskRoutes, type TreeFigures } from '@dabei/contracts';
import { dayText, moneyText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { StaffSession } from '../../access/staff-session';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { ofCampaign } from '../../tree/parts/of-campaign';
import { GiftsTabs } from '../gifts-tabs';
import { pressLine } from './press-line';

type Shown = TreeFigures['byBand'];

/** What is told about a campaign, a sentence for the press, and the end of everything else. */
@Component({
  selector: 'dabei-tree-figures-page',
  imports: [AnswerState, AskDialog, GiftsTabs, Icon, TPipe],
  styleUrl: './figures-page.css',
  templateUrl: './figures-page.html',
})
export class TreeFiguresPage {
  /** From the address: the campaign. */
  readonly aktion = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly session = inject(StaffSession);
  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  protected readonly erasing = attempt();
  protected readonly asking = signal(false);
  protected readonly resource = httpResource<TreeFigures>(() =>
    ofCampaign(deskRoutes.deskTreeFigures, this.aktion()),
  );
  protected readonly figures = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly press = computed(() => {
    const figures = this.figures();
    return figures ? pressLine(figures, this.words) : '';
  });
  protected readonly plain = computed(() => {
    const figures = this.figures();
    if (!figures) return [];
    const { published, given, handedOver, daysToGift, pot } = figures;
    return [
      ['published', String(published)],
      ['given', String(given)],
      ['handedOver', String(handedOver)],
      ...(daysToGift === null ? [] : [['days', String(daysToGift)]]),
      ['potIn', this.money(pot.inCents)],
      ['potOut', this.money(pot.outCents)],
    ].map(([word, value]) => ({ word, value }));
  });
  protected readonly tables = computed(() => {
    const figures = this.figures();
    if (!figures) return [];
    const table = (word: string, rows: Shown, said: (key: string) => string) => ({
      word,
      rows: rows.map(({ key, count }) => ({
        said: said(key),
        count: count === null ? this.words.t('gifts.figures.few') : String(count),
      })),
    });
    return [
      table('byWay', figures.byWay, (key) => this.words.t(`gifts.figures.way.${key}`)),
      table('byBand', figures.byBand, (key) =>
        this.words.t('checking.wish.years', { band: key.replace('-', '–') }),
      ),
      table('byKind', figures.byKind, (key) => this.words.t(`checking.kind.${key}`)),
      table('byMode', figures.byMode, (key) => this.words.t(`gifts.figures.mode.${key}`)),
    ].filter(({ rows }) => rows.length > 0);
  });
  protected readonly eraseDay = computed(() =>
    dayText(this.figures()?.eraseOn ?? '2000-01-01', this.words.language(), 'long'),
  );
  protected readonly maySeeErase = computed(() =>
    (this.session.staff()?.permissions ?? []).includes('desk:campaign'),
  );

  constructor() {
    inject(PageHead).set(this.words.t('gifts.figures.title'));
  }

  protected async copy(): Promise<void> {
    await this.clipboard?.writeText(this.press());
    this.toasts.say(this.words.t('gifts.figures.copied'));
  }

  protected async erase(): Promise<void> {
    const campaign = this.figures()?.campaign;
    const done = await this.erasing.run(() =>
      this.calls.post(deskRoutes.deskTreeErase, { campaign }),
    );
    if (!done) return;
    this.asking.set(false);
    this.toasts.say(this.words.t('gifts.figures.erased'));
    this.resource.reload();
  }

  private money(cents: number): string {
    return moneyText(cents, this.words.language());
  }
}
