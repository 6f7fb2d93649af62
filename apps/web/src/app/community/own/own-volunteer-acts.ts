import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import {
  route,
  routes,
  type OwnShiftPress,
  type OwnShiftPressed,
  type OwnVolunteer,
} from '@dabei/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { problemText } from '../../shared/problem-text';
import { Words } from '../../shared/words';
import { refusalText } from '../shift-words';

/** What a volunteer reads and does on its own page. */
@Injectable()
export class OwnVolunteerActs {
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  readonly secret = signal('');
  readonly busy = signal(false);
  readonly problem = signal<string | null>(null);
  private readonly resource = httpResource<OwnVolunteer>(() =>
    this.secret() === '' ? undefined : route(routes.ownVolunteer, { secret: this.secret() }),
  );
  readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly error = this.resource.error;

  again(): void {
    this.resource.reload();
  }

  /** What came of it; null: nothing, and the sentence why. */
  async take(press: OwnShiftPress): Promise<'taken' | 'waiting' | null> {
    const address = route(routes.ownVolunteerShifts, { secret: this.secret() });
    const pressed = await this.do(this.http.post<OwnShiftPressed>(address, press));
    const [answer, day] = [pressed?.answer, this.view()?.day];
    if (answer === undefined || day === undefined) return null;
    if (answer.outcome === 'waits' && press.orWait) return 'waiting';
    if (answer.outcome === 'free' || answer.outcome === 'asks') return 'taken';
    const why = answer.outcome === 'waits' ? ({ reason: 'full' } as const) : answer;
    this.problem.set(refusalText(day, press.shiftId, why, this.words));
    return null;
  }

  async giveBack(id: string): Promise<boolean> {
    const address = route(routes.ownSignupCancel, { secret: this.secret(), id });
    return (await this.do(this.http.post<null>(address, {}))) !== undefined;
  }

  async askParents(): Promise<boolean> {
    const address = route(routes.ownConsentMail, { secret: this.secret() });
    return (await this.do(this.http.post<null>(address, {}))) !== undefined;
  }

  /** The calendar's link of before is dead. */
  async renewFeed(): Promise<boolean> {
    const address = route(routes.ownVolunteerFeedRenew, { secret: this.secret() });
    return (await this.do(this.http.post<OwnVolunteer>(address, {}))) !== undefined;
  }

  /** The answer; undefined where there is none, and the sentence why. */
  private async do<T>(request: Observable<T>): Promise<T | undefined> {
    if (this.busy()) return undefined;
    this.busy.set(true);
    this.problem.set(null);
    try {
      return await firstValueFrom(request);
    } catch (error) {
      this.problem.set(problemText(error, this.words));
      return undefined;
    } finally {
      // what is true now, also when it was refused
      this.again();
      this.busy.set(false);
    }
  }
}
