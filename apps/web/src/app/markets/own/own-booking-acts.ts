import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { route, routes, type OwnBooking } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { problemText } from '../../shared/problem-text';
import { Words } from '../../shared/words';

/** What a seller reads and does on the page of a booking. */
@Injectable()
export class OwnBookingActs {
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  readonly secret = signal('');
  readonly busy = signal(false);
  readonly problem = signal<string | null>(null);
  private readonly resource = httpResource<OwnBooking>(() =>
    this.secret() === '' ? undefined : route(routes.ownBooking, { secret: this.secret() }),
  );

  readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly error = this.resource.error;

  again(): void {
    this.resource.reload();
  }

  cancel(): Promise<boolean> {
    return this.do(routes.ownBookingCancel, {});
  }

  answer(accept: boolean): Promise<boolean> {
    return this.do(routes.ownBookingOffer, { accept });
  }

  acceptFewer(): Promise<boolean> {
    return this.do(routes.ownBookingFewer, {});
  }

  private async do(address: string, body: object): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const to = route(address, { secret: this.secret() });
      await firstValueFrom(this.http.post(to, body), { defaultValue: null });
      return true;
    } catch (error) {
      this.problem.set(problemText(error, this.words));
      return false;
    } finally {
      // what is true now, also when it was refused
      this.again();
      this.busy.set(false);
    }
  }
}
