import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import {
  route,
  routes,
  type VolunteerConfirmed,
  type VolunteerPress,
  type VolunteerPressed,
} from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { BrowserStorage } from '../../shared/browser-storage';

/** What is held and waits for its code; kept in this tab, so that a reload loses nothing. */
export interface PendingVolunteer {
  id: string;
  confirmBy: string;
  email: string;
}

/** The two steps of a volunteer: "Ich helfe mit", then the code. */
@Injectable({ providedIn: 'root' })
export class VolunteerPresses {
  private readonly http = inject(HttpClient);
  private readonly storage = inject(BrowserStorage);
  private readonly waiting = signal<PendingVolunteer | null>(null);
  readonly pending = this.waiting.asReadonly();

  restore(): void {
    this.waiting.set(this.storage.read<PendingVolunteer>('volunteer-press', 'tab'));
  }

  async press(slug: string, press: VolunteerPress): Promise<VolunteerPressed> {
    const address = route(routes.volunteerPress, { slug });
    const answer = await firstValueFrom(this.http.post<VolunteerPressed>(address, press));
    if (answer.outcome === 'held') {
      const { id, confirmBy } = answer;
      this.waiting.set({ id, confirmBy, email: press.email });
      this.storage.write('volunteer-press', this.waiting(), 'tab');
    }
    return answer;
  }

  confirm(id: string, code: string): Promise<VolunteerConfirmed> {
    return firstValueFrom(this.http.post<VolunteerConfirmed>(routes.volunteerCode, { id, code }));
  }

  done(): void {
    this.waiting.set(null);
    this.storage.remove('volunteer-press', 'tab');
  }
}
