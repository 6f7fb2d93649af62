import { HttpErrorResponse } from '@angular/common/http';
import { Injectable, signal } from '@angular/core';
import { route, routes, type VolunteerPress, type VolunteerPressed } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { retryDelay } from '../../registration/retry-delay';
import { retryAfterOf } from '../../shared/problem-text';
import { HeldPress } from '../code/held-press';

/** The two steps of a volunteer: "Ich helfe mit", then the code. */
@Injectable({ providedIn: 'root' })
export class VolunteerPresses extends HeldPress {
  /** The server is busy; the press goes out again by itself. */
  readonly triesAgain = signal(false);

  constructor() {
    super('volunteer-press', routes.volunteerCode);
  }

  async press(slug: string, press: VolunteerPress): Promise<VolunteerPressed> {
    const address = route(routes.volunteerPress, { slug });
    const answer = await this.patiently(() =>
      firstValueFrom(this.http.post<VolunteerPressed>(address, press)),
    );
    if (answer.outcome === 'held')
      this.hold({ id: answer.id, confirmBy: answer.confirmBy, email: press.email });
    return answer;
  }

  /** Only a press the server has turned away: one whose answer was lost may have sent its code already. */
  private async patiently<T>(send: () => Promise<T>): Promise<T> {
    try {
      for (let attempt = 1; ; attempt += 1)
        try {
          return await send();
        } catch (error) {
          if (!isBusy(error)) throw error;
          this.triesAgain.set(true);
          const seconds = retryDelay(attempt, retryAfterOf(error), Math.random());
          await new Promise((done) => setTimeout(done, seconds * 1000));
        }
    } finally {
      this.triesAgain.set(false);
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof HttpErrorResponse && error.status === 503;
