import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { route, routes, type WishesView } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { firstValueFrom } from 'rxjs';
import { PageHead } from '../../shared/page-head';
import { problemText } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { WishDrafts } from '../wish-drafts';
import { WishHead } from '../wish-head';
import { WishesStore } from '../wishes-store';

/** Last screen before the button: all children's lists, and what the button means. */
@Component({
  selector: 'dabei-hand-in-page',
  imports: [Icon, RouterLink, TPipe, WishHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2,
    p {
      margin: 0;
    }
    ol {
      margin: 0;
      padding-inline-start: 1.75rem;
    }
    .press {
      font-size: var(--step-1);
      min-block-size: 3.5rem;
    }
  `,
  templateUrl: './hand-in-page.html',
})
export class HandInPage {
  protected readonly store = inject(WishesStore);
  private readonly drafts = inject(WishDrafts);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly words = inject(Words);

  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly privacy = computed(() => `/${this.words.language()}/seite/datenschutz`);
  protected readonly children = computed(() =>
    this.store.lists().flatMap((list) => {
      const { wishes, maxPlaces } = this.drafts.of(list);
      if (wishes.length === 0 || list.state === 'withdrawn') return [];
      const refused = list.checks.filter(({ refusals }) => refusals.length > 0);
      return [
        {
          id: list.childId,
          name: list.firstName,
          titles: wishes.map((id) => this.store.titleOf(id)),
          most: maxPlaces,
          refused: refused.filter(({ eventId }) => wishes.includes(eventId)).length,
        },
      ];
    }),
  );
  protected readonly without = computed(() =>
    this.store
      .lists()
      .filter((list) => list.state === 'withdrawn' || this.drafts.of(list).wishes.length === 0),
  );
  protected readonly closesAt = computed(() => {
    const at = this.store.view()?.closesAt;
    return at ? momentText(at, this.words.voice()) : '';
  });
  protected readonly button = computed(() => {
    const binding = this.store.programme.campaign()?.bindingButton === true;
    return this.words.t(binding ? 'wishes.handIn.pressBinding' : 'wishes.handIn.press');
  });

  constructor() {
    inject(PageHead).set(this.words.t('wishes.handIn.title'));
  }

  protected async handIn(): Promise<void> {
    if (this.busy() || this.children().length === 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      if (!(await this.drafts.finish())) {
        this.problem.set(this.words.t('wishes.handIn.notSaved'));
        return;
      }
      const address = route(routes.wishSubmit, { campaign: this.store.campaign() });
      const body = { childIds: this.children().map(({ id }) => id), buttonText: this.button() };
      this.store.replace(await firstValueFrom(this.http.post<WishesView>(address, body)));
      await this.router.navigateByUrl(`${this.store.base()}/fertig`, { replaceUrl: true });
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }
}
