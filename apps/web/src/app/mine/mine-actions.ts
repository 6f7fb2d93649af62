import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import {
  route,
  routes,
  type FeedLink,
  type GuardianUpdate,
  type SecondGuardianRequest,
} from '@dabei/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { problemText } from '../shared/problem-text';
import { SessionStore } from '../shared/session-store';
import { Words } from '../shared/words';

/** Everything a family may do with its registrations; after each the sentences are fresh. */
@Injectable()
export class MineActions {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly said = signal<{ tone: 'confirmed' | 'cancelled'; text: string } | null>(null);
  private readonly working = signal(false);

  /** What the last action brought, said once at the head of the page. */
  readonly message = this.said.asReadonly();
  readonly busy = this.working.asReadonly();

  /** `giveUp`: the family has read which overlapping place goes. */
  answerOffer(
    id: string,
    answer: 'accept' | 'decline',
    giveUp: boolean,
    thanks: string,
  ): Promise<boolean> {
    const address = answer === 'accept' ? routes.ownOfferAccept : routes.ownOfferDecline;
    const body = answer === 'accept' ? { giveUp } : {};
    return this.do(this.http.post(route(address, { id }), body), thanks);
  }

  acceptFewer(id: string): Promise<boolean> {
    return this.do(this.http.post(route(routes.acceptFewer, { id }), {}), this.saved());
  }

  cancel(id: string, done: string): Promise<boolean> {
    return this.do(this.http.post(route(routes.cancel, { id }), {}), done);
  }

  saveGuardian(update: GuardianUpdate): Promise<boolean> {
    return this.do(this.http.put(routes.meGuardian, update), this.saved());
  }

  addSecondGuardian(request: SecondGuardianRequest): Promise<boolean> {
    const done = this.words.t('family.mine.secondDone', { email: request.email });
    return this.do(this.http.post(routes.meSecondGuardian, request), done);
  }

  /** The address of the family's calendar; a renewed one makes the old one invalid. */
  async feed(renew: boolean): Promise<FeedLink | null> {
    const request = renew
      ? this.http.post<FeedLink>(routes.meFeed, {})
      : this.http.get<FeedLink>(routes.meFeed);
    let link: FeedLink | null = null;
    await this.do(request, '', (answer) => {
      link = answer;
    });
    return link;
  }

  async deleteAccount(): Promise<boolean> {
    const gone = await this.do(
      this.http.delete(routes.me, { body: { confirm: true } }),
      this.words.t('family.mine.deleted'),
    );
    if (gone) this.session.forget();
    return gone;
  }

  private saved(): string {
    return this.words.t('family.mine.saved');
  }

  private async do<T>(
    request: Observable<T>,
    done: string,
    take?: (answer: T) => void,
  ): Promise<boolean> {
    if (this.working()) return false;
    this.working.set(true);
    try {
      take?.(await firstValueFrom(request, { defaultValue: undefined as T }));
      this.said.set(done ? { tone: 'confirmed', text: done } : null);
      await this.session.load().catch(() => undefined);
      return true;
    } catch (error) {
      this.said.set({ tone: 'cancelled', text: problemText(error, this.words) });
      return false;
    } finally {
      this.working.set(false);
    }
  }
}
