import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { route, routes, type WishList } from '@dabei/contracts';
import { DialogPanel, Icon } from '@dabei/web/ui';
import { firstValueFrom } from 'rxjs';
import { problemText } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { WishDrafts } from '../wish-drafts';
import { WishesStore } from '../wishes-store';

/** The child does not take part in the draw after all; its wishes stay, so that one tap brings it back. */
@Component({
  selector: 'dabei-withdraw-list',
  imports: [DialogPanel, Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list().state === 'withdrawn') {
      <div class="notice notice-waiting" role="status">
        <dabei-icon name="info" />
        <div class="stack-small">
          <p class="strong">{{ 'wishes.withdraw.out' | t: { child: list().firstName } }}</p>
          <p>
            <button type="button" class="button button-small" (click)="back()">
              {{ 'wishes.withdraw.back' | t: { child: list().firstName } }}
            </button>
          </p>
        </div>
      </div>
    } @else if (list().state === 'submitted') {
      <p>
        <button type="button" class="button button-small button-quiet" (click)="asked.set(true)">
          {{ 'wishes.withdraw.ask' | t: { child: list().firstName } }}
        </button>
      </p>
    }
    <div role="alert">
      @if (problem(); as text) {
        <p class="notice notice-cancelled">
          <dabei-icon name="alert" /><span>{{ text }}</span>
        </p>
      }
    </div>
    <dabei-dialog [open]="asked()" labelledBy="withdraw-title" (closed)="asked.set(false)">
      <div class="stack">
        <h2 id="withdraw-title">
          {{ 'wishes.withdraw.title' | t: { child: list().firstName } }}
        </h2>
        <p>{{ 'wishes.withdraw.means' | t: { child: list().firstName } }}</p>
        @if (inCompany()) {
          <p>{{ 'wishes.withdraw.group' | t }}</p>
        }
        <div class="row">
          <button type="button" class="button" (click)="withdraw()">
            {{ 'wishes.withdraw.yes' | t: { child: list().firstName } }}
          </button>
          <button type="button" class="button" (click)="asked.set(false)">
            {{ 'wishes.withdraw.no' | t }}
          </button>
        </div>
      </div>
    </dabei-dialog>
  `,
})
export class WithdrawList {
  readonly list = input.required<WishList>();
  private readonly http = inject(HttpClient);
  private readonly store = inject(WishesStore);
  private readonly drafts = inject(WishDrafts);
  private readonly words = inject(Words);
  protected readonly asked = signal(false);
  protected readonly inCompany = computed(() =>
    this.store.groups().some(({ id, members }) => id === this.list().groupId && members.length > 1),
  );
  protected readonly problem = signal<string | null>(null);

  protected async withdraw(): Promise<void> {
    this.asked.set(false);
    this.problem.set(null);
    const { childId } = this.list();
    try {
      // what is still on its way would bring the list back
      await this.drafts.save(childId);
      const address = route(routes.wishList, { campaign: this.store.campaign(), childId });
      this.store.take(await firstValueFrom(this.http.delete<WishList>(address)));
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    }
  }

  /** Saved again it is a list that is not handed in yet. */
  protected back(): void {
    this.drafts.change(this.list(), {});
  }
}
