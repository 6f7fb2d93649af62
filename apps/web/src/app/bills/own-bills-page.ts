import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type OwnBill, type OwnBills } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { firstValueFrom } from 'rxjs';
import { PageHead } from '../shared/page-head';
import { problemText } from '../shared/problem-text';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { BillSheet } from './bill-sheet';

/** What a family has to pay, in all actions. */
@Component({
  selector: 'dabei-own-bills-page',
  imports: [BillSheet, Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block: var(--gap-4);
    }
  `,
  template: `
    <div class="page narrow stack">
      <h1>{{ 'money.own.title' | t }}</h1>
      <p>
        <a [routerLink]="home()">{{ 'money.own.back' | t }}</a>
      </p>
      <div role="status">
        @if (problem() ?? unread(); as sentence) {
          <p class="notice notice-cancelled">
            <dabei-icon name="alert" /><span>{{ sentence }}</span>
          </p>
        }
        @if (thanked()) {
          <p class="notice notice-confirmed">
            <dabei-icon name="check" /><span>{{ 'money.own.thanks' | t }}</span>
          </p>
        }
      </div>
      @if (resource.hasValue()) {
        @for (bill of resource.value().bills; track bill.id) {
          <dabei-bill-sheet
            [bill]="bill"
            [pdf]="pdf(bill)"
            [busy]="busy()"
            (difficult)="say(bill)"
          />
        } @empty {
          <p class="lead">{{ 'money.own.none' | t }}</p>
        }
      } @else if (resource.isLoading()) {
        <p role="status">{{ 'family.mine.loading' | t }}</p>
      }
    </div>
  `,
})
export class OwnBillsPage {
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  protected readonly resource = httpResource<OwnBills>(() => routes.meBills);
  protected readonly busy = signal(false);
  protected readonly thanked = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly home = computed(() => `/${this.words.language()}/meine`);
  protected readonly unread = computed(() => {
    const error = this.resource.error();
    return error ? problemText(error, this.words) : null;
  });

  constructor() {
    inject(PageHead).set(this.words.t('money.own.title'));
  }

  protected pdf({ id }: OwnBill): string {
    return `${route(routes.meBillPdf, { id })}?language=${this.words.language()}`;
  }

  protected async say({ id }: OwnBill): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.http.post(route(routes.meBillDifficult, { id }), {}));
      this.thanked.set(true);
      this.resource.reload();
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }
}
