import { Injectable, signal } from '@angular/core';
import { route, routes, type VolunteerPress, type VolunteerPressed } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { whenThereIsRoom } from '../../shared/when-there-is-room';
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
    const answer = await whenThereIsRoom(
      () => firstValueFrom(this.http.post<VolunteerPressed>(address, press)),
      () => this.triesAgain.set(true),
    ).finally(() => this.triesAgain.set(false));
    if (answer.outcome === 'held')
      this.hold({ id: answer.id, confirmBy: answer.confirmBy, email: press.email });
    return answer;
  }
}
