import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { momentText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { BasketStore } from '../../basket/basket-store';
import { Countdown } from '../../programme/countdown';
import { PageHead } from '../../shared/page-head';
import { problemText } from '../../shared/problem-text';
import { SessionStore } from '../../shared/session-store';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { WishHead } from '../wish-head';
import { WishesStore } from '../wishes-store';
import { ChildLists } from './child-lists';
import { wishStage } from './wish-stage';

/** Where a family begins to wish, and where it sees what all its children wish. */
@Component({
  selector: 'dabei-wishes-page',
  imports: [ChildLists, Countdown, Icon, RouterLink, TPipe, WishHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './wishes-page.html',
})
export class WishesPage {
  protected readonly store = inject(WishesStore);
  protected readonly session = inject(SessionStore);
  protected readonly basket = inject(BasketStore);
  private readonly words = inject(Words);

  protected readonly campaign = this.store.programme.campaign;
  protected readonly now = this.store.programme.now;
  protected readonly stage = computed(() => {
    const campaign = this.campaign();
    return campaign ? wishStage(campaign, this.now()) : null;
  });
  protected readonly programmePath = computed(
    () => `/${this.words.language()}/programm/${this.store.campaign()}`,
  );
  protected readonly signIn = computed(() => `/${this.words.language()}/meine/anmelden`);
  protected readonly then = computed(() => `wuensche/${this.store.campaign()}`);
  protected readonly failed = computed(() =>
    this.store.error() ? problemText(this.store.error(), this.words) : null,
  );

  constructor() {
    inject(PageHead).set(this.words.t('wishes.title'));
    // who has just typed the code comes here without the way through the guard
    if (this.session.signedIn() && !this.store.view()) void this.store.load();
  }

  protected at(instant: string | null): string {
    return instant ? momentText(instant, this.words.voice()) : '';
  }

  protected opened(): void {
    this.store.programme.again();
    void this.store.load();
  }
}
