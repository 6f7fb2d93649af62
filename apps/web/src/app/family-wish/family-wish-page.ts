import { HttpClient } from '@angular/common/http';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  inject,
  signal,
} from '@angular/core';
import {
  routes,
  type FamilyCodeView,
  type FamilyWishEntry,
  type FamilyWishSaved,
} from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { firstValueFrom } from 'rxjs';
import { PageHead } from '../shared/page-head';
import { problemOf, problemText } from '../shared/problem-text';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { FamilyWishSteps } from './family-wish-steps';
import { emptyFamilyWish, nextChild } from './family-wish-model';

/** No time for wishes, or a server without a place for names. */
const closed = ['not-collecting', 'collecting-over', 'no-vault'];

/** A family with a slip enters a child's wish itself; the code stands after the #, where no server logs it. */
@Component({
  selector: 'dabei-family-wish-page',
  imports: [FamilyWishSteps, Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-4);
    }
  `,
  templateUrl: './family-wish-page.html',
})
export class FamilyWishPage {
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);

  protected readonly code = signal('');
  protected readonly opened = signal<FamilyCodeView | null>(null);
  protected readonly left = signal(0);
  protected readonly stands = signal<FamilyWishSaved['stands']>('typed');
  protected readonly saved = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly typed = signal(emptyFamilyWish);

  constructor() {
    inject(PageHead).set(this.words.t('bodies.family.title'));
    const { location } = inject(DOCUMENT);
    afterNextRender(() => {
      const given = decodeURIComponent(location.hash.slice(1));
      if (given === '') return;
      this.code.set(given);
      void this.open();
    });
  }

  protected day(date: string): string {
    return dayText(date, this.words.language());
  }

  protected async open(event?: Event): Promise<void> {
    event?.preventDefault();
    await this.try(async () => {
      const request = this.http.post<FamilyCodeView>(routes.familyCode, { code: this.code() });
      const view = await firstValueFrom(request);
      this.left.set(view.left);
      this.opened.set(view);
    });
  }

  protected async send(entry: FamilyWishEntry): Promise<void> {
    await this.try(async () => {
      const request = this.http.post<FamilyWishSaved>(routes.familyWish, entry);
      const { left, stands } = await firstValueFrom(request);
      this.left.set(left);
      this.stands.set(stands);
      this.saved.set(true);
    });
  }

  protected again(): void {
    this.typed.update(nextChild);
    this.saved.set(false);
  }

  private async try(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(this.sentence(error));
    } finally {
      this.busy.set(false);
    }
  }

  private sentence(error: unknown): string {
    const problem = problemOf(error);
    const codeIsWrong =
      problem?.code === 'wrong-code' || (problem?.code === 'invalid' && !this.opened());
    if (codeIsWrong) return this.words.t('bodies.family.wrong');
    if (closed.includes(problem?.reason ?? '')) return this.words.t('bodies.family.closed');
    return problemText(error, this.words);
  }
}
