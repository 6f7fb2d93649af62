import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import {
  route,
  routes,
  type ChildView,
  type FeedLink,
  type GuardianUpdate,
  type SecondGuardianRequest,
} from '@dabei/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { problemOf, problemText } from '../shared/problem-text';
import { SessionStore } from '../shared/session-store';
import { Words } from '../shared/words';

/** How an action ended; `busy` when another one was still under way. */
export type Outcome = 'done' | 'busy' | { error: unknown };

/** Some answers have no body. */
const nothing = { defaultValue: undefined };

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
  acceptOffer(id: string, giveUp: boolean, thanks: string): Promise<Outcome> {
    const body = giveUp ? { giveUp } : {};
    return this.do(this.http.post(route(routes.ownOfferAccept, { id }), body), thanks);
  }

  declineOffer(id: string, thanks: string): Promise<Outcome> {
    return this.do(this.http.post(route(routes.ownOfferDecline, { id }), {}), thanks);
  }

  acceptFewer(id: string): Promise<Outcome> {
    return this.do(this.http.post(route(routes.acceptFewer, { id }), {}), this.saved());
  }

  cancel(id: string, done: string): Promise<Outcome> {
    return this.do(this.http.post(route(routes.cancel, { id }), {}), done);
  }

  saveGuardian(update: GuardianUpdate): Promise<Outcome> {
    return this.do(this.http.put(routes.meGuardian, update), this.saved());
  }

  async saveChild(id: string, update: Omit<ChildView, 'id'>): Promise<Outcome> {
    const request = this.http.put(route(routes.meChild, { id }), update);
    const outcome = await this.do(request, this.saved());
    // a child shared by the other guardian is changed there
    if (typeof outcome === 'object' && problemOf(outcome.error)?.code === 'not-found') {
      this.said.set({ tone: 'cancelled', text: this.words.t('family.mine.childNotYours') });
    }
    return outcome;
  }

  addSecondGuardian(request: SecondGuardianRequest): Promise<Outcome> {
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

  /** First every registration that is left, then the account; the household as it is by then. */
  async deleteAccount(registrations: readonly string[]): Promise<Outcome> {
    return this.alone(async () => {
      try {
        for (const id of registrations) {
          await firstValueFrom(this.http.post(route(routes.cancel, { id }), {}), nothing);
        }
        await firstValueFrom(this.http.delete(routes.me, { body: { confirm: true } }), nothing);
        this.said.set(null);
        return 'done';
      } catch (error) {
        await this.session.load().catch(() => undefined);
        return { error };
      }
    });
  }

  private saved(): string {
    return this.words.t('family.mine.saved');
  }

  private do<T>(
    request: Observable<T>,
    done: string,
    take?: (answer: T) => void,
  ): Promise<Outcome> {
    return this.alone(async () => {
      try {
        const answer = await firstValueFrom(request, { defaultValue: undefined as T });
        take?.(answer);
        this.said.set(done ? { tone: 'confirmed', text: done } : null);
        return 'done';
      } catch (error) {
        this.said.set({ tone: 'cancelled', text: problemText(error, this.words) });
        return { error };
      } finally {
        // also after a refusal: the world is not as the page showed it
        await this.session.load().catch(() => undefined);
      }
    });
  }

  private async alone(work: () => Promise<Outcome>): Promise<Outcome> {
    if (this.working()) return 'busy';
    this.working.set(true);
    try {
      return await work();
    } finally {
      this.working.set(false);
    }
  }
}
