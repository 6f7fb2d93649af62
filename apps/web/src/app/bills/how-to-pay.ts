import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
  signal,
} from '@angular/core';
import type { OwnBill } from '@dabei/contracts';
import { formatReference } from '@dabei/domain';
import { moneyText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { QrCode } from '../shared/qr-code';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** What a banking app needs, as a code and to copy; or in cash at the office. */
@Component({
  selector: 'dabei-how-to-pay',
  imports: [Icon, QrCode, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    dl {
      display: grid;
      gap: 0.6rem;
      margin: 0;
    }
    dt {
      font-size: var(--step--1);
    }
    dd {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem;
      margin: 0;
      font-weight: 650;
      overflow-wrap: anywhere;
    }
    h3 {
      margin: 0;
    }
  `,
  template: `
    <div class="stack-small">
      <h3>{{ 'money.own.how' | t }}</h3>
      @if (bill().account; as account) {
        @if (bill().giroCode; as code) {
          <dabei-qr-code [text]="code" [alt]="'money.own.code' | t" />
          <p class="small">{{ 'money.own.codeHint' | t }}</p>
        }
        <dl>
          @for (fact of facts(); track fact.word) {
            <div>
              <dt>{{ 'money.own.' + fact.word | t }}</dt>
              <dd>
                <bdi>{{ fact.shown }}</bdi>
                <button
                  type="button"
                  class="button button-small button-icon"
                  [attr.aria-label]="('money.own.copy' | t) + ': ' + ('money.own.' + fact.word | t)"
                  (click)="copy(fact.value)"
                >
                  <dabei-icon name="copy" [size]="18" />
                </button>
              </dd>
            </div>
          }
        </dl>
        <p role="status" class="small">{{ copied() ? ('money.own.copied' | t) : '' }}</p>
        <p>{{ 'money.own.cash' | t }}</p>
      } @else {
        <p>{{ 'money.own.onlyCash' | t }}</p>
      }
    </div>
  `,
})
export class HowToPay {
  readonly bill = input.required<OwnBill>();

  private readonly words = inject(Words);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly copied = signal(false);
  protected readonly facts = computed(() => {
    const { account, openCents, reference } = this.bill();
    if (account === null) return [];
    const { name, iban, bic } = account;
    const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');
    return [
      { word: 'payee', shown: name, value: name },
      { word: 'iban', shown: inFours(iban), value: iban },
      ...(bic === null ? [] : [{ word: 'bic', shown: bic, value: bic }]),
      {
        word: 'amount',
        shown: moneyText(openCents, this.words.language()),
        value: (openCents / 100).toFixed(2).replace('.', ','),
      },
      { word: 'purpose', shown: formatReference(reference), value: reference },
    ];
  });

  protected async copy(value: string): Promise<void> {
    await this.window?.navigator.clipboard.writeText(value);
    this.copied.set(true);
  }
}
