import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type CardStatus } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { firstValueFrom } from 'rxjs';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { isGone, problemText } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { CardReminderSheet } from './card-reminder';
import { PrivatePage } from '../donor/private-page';

/** Behind the code on a paper card: one sentence, one button. Opening it changes nothing. */
@Component({
  selector: 'dabei-card-page',
  imports: [CardReminderSheet, Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './card-page.html',
})
export class CardPage {
  /** From the address: the code of the card. */
  readonly code = input.required<string>();

  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  protected readonly office = inject(OfficeStore);
  protected readonly resource = httpResource<CardStatus>(() =>
    route(routes.treeCard, { secret: this.code() }),
  );
  protected readonly card = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly gone = computed(() => isGone(this.resource.error()));
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly treePage = computed(() => `/${this.words.language()}/wunschbaum`);
  protected readonly more = computed(() => {
    const card = this.card();
    if (card === undefined) return '';
    const day = dayText(card.giftsUntil, this.words.language());
    return this.words.t(`tree.card.${card.says}-more`, { number: String(card.number), day });
  });
  protected readonly place = computed(() => {
    const { giftPlace = '', giftHours = '' } = this.card() ?? {};
    return [giftPlace, giftHours].filter((text) => text !== '').join(', ');
  });
  protected readonly tree = computed(() => {
    const tree = this.card()?.tree;
    return tree ? { ...tree, number: String(tree.number) } : null;
  });

  constructor() {
    inject(PageHead).set(this.words.t('tree.public.title'));
    inject(PrivatePage).whileOpen(inject(DestroyRef));
  }

  protected async say(act: 'take' | 'back'): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const address = act === 'take' ? routes.treeCardTake : routes.treeCardBack;
    try {
      const answer = this.http.post<CardStatus>(route(address, { secret: this.code() }), {});
      this.resource.set(await firstValueFrom(answer));
    } catch (error) {
      this.problem.set(problemText(error, this.words));
      this.resource.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
