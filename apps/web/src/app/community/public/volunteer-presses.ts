import { Injectable } from '@angular/core';
import { route, routes, type VolunteerPress, type VolunteerPressed } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { HeldPress } from '../code/held-press';

/** The two steps of a volunteer: "Ich helfe mit", then the code. */
@Injectable({ providedIn: 'root' })
export class VolunteerPresses extends HeldPress {
  constructor() {
    super('volunteer-press', routes.volunteerCode);
  }

  async press(slug: string, press: VolunteerPress): Promise<VolunteerPressed> {
    const address = route(routes.volunteerPress, { slug });
    const answer = await this.untilHeard(() =>
      firstValueFrom(this.http.post<VolunteerPressed>(address, press)),
    );
    if (answer.outcome === 'held')
      this.hold({ id: answer.id, confirmBy: answer.confirmBy, email: press.email });
    return answer;
  }
}
