import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { route, routes, type OwnBill } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { firstValueFrom } from 'rxjs';
import { PageHead } from '../shared/page-head';
import { isGone, needsSignIn, problemText } from '../shared/problem-text';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { SignInFirst } from '../sign-in/sign-in-first';
import { PrivatePage } from '../tree/donor/private-page';
import { BillSheet } from './bill-sheet';

/** A bill by its link, for who sells without an account here. Opening it changes nothing. */
@Component({
  selector: 'dabei-linked-bill-page',
  imports: [BillSheet, Icon, SignInFirst, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block: var(--gap-4);
    }
  `,
  template: `
    <div class="page narrow stack">
      @if (hidden()) {
        <dabei-sign-in-first />
      } @else {
        <h1>{{ 'money.own.linkTitle' | t }}</h1>
      }
      <div role="status">
        @if (problem() ?? unread(); as sentence) {
          <p class="notice notice-cancelled">
            <dabei-icon name="alert" /><span>{{ sentence }}</span>
          </p>
        }
      </div>
      @if (bill(); as it) {
        <dabei-bill-sheet [bill]="it" [pdf]="pdf()" [busy]="busy()" (difficult)="say()" />
      }
    </div>
  `,
})
export class LinkedBillPage {
  /** From the address. */
  readonly secret = input.required<string>();

  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  private readonly resource = httpResource<OwnBill>(() =>
    route(routes.linkBill, { secret: this.secret() }),
  );
  protected readonly bill = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly hidden = computed(() => needsSignIn(this.resource.error()));
  protected readonly unread = computed(() => {
    const error = this.resource.error();
    if (!error || this.hidden()) return null;
    return isGone(error) ? this.words.t('money.own.gone') : problemText(error, this.words);
  });
  protected readonly pdf = computed(
    () =>
      `${route(routes.linkBillPdf, { secret: this.secret() })}?language=${this.words.language()}`,
  );

  constructor() {
    inject(PageHead).set(this.words.t('money.own.linkTitle'));
    inject(PrivatePage).whileOpen(inject(DestroyRef));
  }

  protected async say(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const address = route(routes.linkBillDifficult, { secret: this.secret() });
      this.resource.set(await firstValueFrom(this.http.post<OwnBill>(address, {})));
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }
}
