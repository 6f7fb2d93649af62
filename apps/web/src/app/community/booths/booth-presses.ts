import { Injectable } from '@angular/core';
import { route, routes, type BoothStart, type BoothStarted } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { HeldPress } from '../code/held-press';

/** The two steps of an association: "Wir machen mit", then the code. */
@Injectable({ providedIn: 'root' })
export class BoothPresses extends HeldPress {
  constructor() {
    super('booth-press', routes.boothCode);
  }

  async start(slug: string, start: BoothStart): Promise<void> {
    const address = route(routes.publicBoothCall, { slug });
    const { id, confirmBy } = await this.untilHeard(() =>
      firstValueFrom(this.http.post<BoothStarted>(address, start)),
    );
    this.hold({ id, confirmBy, email: start.email });
  }
}
