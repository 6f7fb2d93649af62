import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type WishAnswers } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { Icon, StatusBadge, type StatusTone } from '@dabei/web/ui';
import { BasketBar } from '../../basket/basket-bar';
import { BasketStore } from '../../basket/basket-store';
import { DayLimitLine } from '../../programme/day-limit-line';
import { PageHead } from '../../shared/page-head';
import { problemText } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { WishHead } from '../wish-head';
import { WishesStore } from '../wishes-store';
import { reasonSentence, stateSentence } from './reason-sentence';

const tones: Record<'place' | 'waiting' | 'none', StatusTone> = {
  place: 'confirmed',
  waiting: 'waiting',
  none: 'quiet',
};

/** What became of every wish, and why; and what is still free and fits, in one tap. */
@Component({
  selector: 'dabei-answers-page',
  imports: [BasketBar, DayLimitLine, Icon, RouterLink, StatusBadge, TPipe, WishHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './answers-page.css',
  templateUrl: './answers-page.html',
})
export class AnswersPage {
  protected readonly store = inject(WishesStore);
  protected readonly basket = inject(BasketStore);
  private readonly words = inject(Words);

  protected readonly answers = httpResource<WishAnswers>(() =>
    route(routes.wishAnswers, { campaign: this.store.campaign() }),
  );
  protected readonly missing = computed(
    () => (this.answers.error() as { status?: number } | undefined)?.status === 404,
  );
  protected readonly failed = computed(() =>
    this.answers.error() ? problemText(this.answers.error(), this.words) : null,
  );
  protected readonly open = computed(() => this.store.programme.registration() === 'open');
  protected readonly language = computed(() => `/${this.words.language()}`);
  protected readonly publicResult = computed(
    () => `${this.language()}/verlosung/${this.store.campaign()}`,
  );
  protected readonly chosen = computed(() =>
    this.basket.items().some(({ campaign }) => campaign === this.store.campaign()),
  );
  protected readonly opensAt = computed(() => {
    const at = this.store.programme.campaign()?.opensAt;
    return at ? momentText(at, this.words.voice()) : null;
  });
  protected readonly children = computed(() => {
    const voice = this.words.voice();
    const children = this.answers.hasValue() ? this.answers.value().children : [];
    return children.map(({ childId, firstName, lot, lots, wishes, alternatives }) => {
      const titles = new Map(wishes.map(({ eventId, title }) => [eventId, title]));
      const titleOf = (id: string): string => titles.get(id) ?? this.store.titleOf(id);
      return {
        id: childId,
        name: firstName,
        lot: voice.t('wishes.answers.lot', { child: firstName, lot, lots }),
        nothing: wishes.every(({ state }) => state !== 'place'),
        wishes: wishes.map((wish) => ({
          ...wish,
          tone: tones[wish.state],
          badge: voice.t(`wishes.answers.state-${wish.state}`),
          why: reasonSentence(wish, { child: firstName, lot }, titleOf, voice),
          now: stateSentence(wish, firstName, voice),
        })),
        alternatives: alternatives.map((one) => ({
          ...one,
          when: momentText(one.startsAt, voice),
          free: voice.t('wishes.answers.free', { free: one.free }),
        })),
      };
    });
  });

  constructor() {
    inject(PageHead).set(this.words.t('wishes.answers.title'));
  }

  protected choose({
    eventId,
    slug,
    title,
  }: {
    eventId: string;
    slug: string;
    title: string;
  }): void {
    this.basket.toggle({ id: eventId, slug, title, campaign: this.store.campaign() });
  }
}
