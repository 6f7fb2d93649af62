import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { route, routes, type OwnNumber, type OwnNumberChange } from '@dabei/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { problemText } from '../../shared/problem-text';
import { Words } from '../../shared/words';

/** What a seller reads and does on its own page. */
@Injectable()
export class OwnNumberActs {
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  readonly secret = signal('');
  readonly busy = signal(false);
  readonly problem = signal<string | null>(null);
  private readonly resource = httpResource<OwnNumber>(() =>
    this.secret() === '' ? undefined : route(routes.ownNumber, { secret: this.secret() }),
  );
  readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly error = this.resource.error;

  again(): void {
    this.resource.reload();
  }

  giveBack(): Promise<boolean> {
    return this.do(this.http.post(route(routes.ownNumberCancel, { secret: this.secret() }), {}));
  }

  answer(accept: boolean): Promise<boolean> {
    const address = route(routes.ownNumberOffer, { secret: this.secret() });
    return this.do(this.http.post(address, { accept }));
  }

  change(wish: OwnNumberChange): Promise<boolean> {
    return this.do(this.http.put(route(routes.ownNumber, { secret: this.secret() }), wish));
  }

  private async do(request: Observable<unknown>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(request, { defaultValue: null });
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
