import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { route, routes, type DonorView } from '@dabei/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { problemText } from '../../shared/problem-text';
import { Words } from '../../shared/words';

/** What a donor reads and does on its own page. */
@Injectable()
export class DonorActs {
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  readonly secret = signal('');
  readonly busy = signal(false);
  readonly problem = signal<string | null>(null);
  private readonly resource = httpResource<DonorView>(() =>
    this.secret() === '' ? undefined : route(routes.treeDonor, { secret: this.secret() }),
  );

  readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly error = this.resource.error;

  again(): void {
    this.resource.reload();
  }

  giveBack(id: string): Promise<boolean> {
    const address = route(routes.treePledgeCancel, { secret: this.secret(), id });
    return this.do(this.http.post(address, {}));
  }

  handedIn(id: string): Promise<boolean> {
    const address = route(routes.treePledgeHandedIn, { secret: this.secret(), id });
    return this.do(this.http.post(address, {}));
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
