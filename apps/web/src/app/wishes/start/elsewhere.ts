import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { route, routes, type WishesView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { firstValueFrom } from 'rxjs';
import { problemText } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { WishesStore } from '../wishes-store';

/** Children for whom the other parent wishes, or began to: who keeps the list, and the way to an own one. */
@Component({
  selector: 'dabei-elsewhere',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: contents;
    }
    h2,
    p {
      margin: 0;
    }
  `,
  template: `
    @for (child of store.elsewhere(); track child.childId) {
      <section class="sheet stack-small" [attr.aria-labelledby]="'elsewhere-' + child.childId">
        <h2 [id]="'elsewhere-' + child.childId">{{ child.firstName }}</h2>
        <p>{{ 'wishes.elsewhere.' + child.kind | t: { child: child.firstName } }}</p>
        @if (child.kind === 'draft' && store.open()) {
          <p class="small">{{ 'wishes.elsewhere.consequence' | t: { child: child.firstName } }}</p>
          <p>
            <button
              type="button"
              class="button"
              [attr.aria-disabled]="busy() ? 'true' : null"
              (click)="takeOver(child.childId)"
            >
              {{ 'wishes.elsewhere.takeOver' | t: { child: child.firstName } }}
            </button>
          </p>
        }
      </section>
    }
    <div role="alert">
      @if (problem(); as text) {
        <p class="notice notice-cancelled">
          <dabei-icon name="alert" /><span>{{ text }}</span>
        </p>
      }
    </div>
  `,
})
export class Elsewhere {
  protected readonly store = inject(WishesStore);
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected async takeOver(childId: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const address = route(routes.wishTakeOver, { campaign: this.store.campaign(), childId });
    try {
      this.store.replace(await firstValueFrom(this.http.post<WishesView>(address, {})));
    } catch (error) {
      // handed in meanwhile: that is what is shown now
      await this.store.load();
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }
}
