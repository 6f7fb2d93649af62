import { Component, inject, input, output } from '@angular/core';
import type { DeskNumber, DeskNumberAct } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { actsFor } from './number-acts';

export interface ChosenAct {
  one: DeskNumber;
  act: DeskNumberAct['act'];
}

/** Numbers with who has them, and what can be done now. */
@Component({
  selector: 'dabei-number-table',
  imports: [TPipe],
  template: `
    <div
      class="desk-scroll"
      tabindex="0"
      role="region"
      [attr.aria-label]="'commission.desk.numbers.table' | t"
    >
      <table>
        <thead>
          <tr>
            @for (head of heads; track head) {
              <th scope="col">{{ 'commission.desk.numbers.' + head | t }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (one of numbers(); track one.id) {
            <tr>
              <th scope="row">{{ one.number ?? '–' }}</th>
              <td>
                <bdi>{{ one.name }}</bdi>
                @if (one.circle === 'helper') {
                  <span class="small soft"
                    >&ngsp;· {{ 'commission.desk.numbers.helper-mark' | t }}</span
                  >
                }
                @if (one.keepNumber) {
                  <span class="small soft">&ngsp;· {{ 'commission.desk.numbers.keeps' | t }}</span>
                }
                @if (one.donateLeftovers) {
                  <span class="small soft"
                    >&ngsp;· {{ 'commission.desk.numbers.donates' | t }}</span
                  >
                }
              </td>
              <td>
                {{ 'commission.desk.state.' + one.state | t }}
                @if (one.state === 'offered') {
                  <span class="small soft">{{ until(one) }}</span>
                }
              </td>
              <td>{{ one.intakeAt ?? '' }}</td>
              <td>{{ items(one) }}</td>
              <td>
                <div class="row">
                  @for (act of acts(one); track act) {
                    <button
                      type="button"
                      class="button button-small"
                      [disabled]="busy()"
                      [attr.aria-label]="
                        ('commission.desk.act.' + act | t) +
                        ' · ' +
                        (one.number ?? '') +
                        ' ' +
                        one.name
                      "
                      (click)="chosen.emit({ one, act })"
                    >
                      {{ 'commission.desk.act.' + act | t }}
                    </button>
                  }
                </div>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class NumberTable {
  readonly numbers = input.required<readonly DeskNumber[]>();
  readonly busy = input(false);
  readonly chosen = output<ChosenAct>();
  private readonly words = inject(Words);
  protected readonly heads = ['number', 'name', 'state', 'intake', 'items', 'actions'] as const;
  protected readonly acts = actsFor;

  protected until({ offerUntil, phone }: DeskNumber): string {
    return offerUntil === null
      ? this.words.t('commission.desk.numbers.call', { phone: phone ?? '' })
      : momentText(new Date(offerUntil), this.words.voice());
  }

  protected items({ itemsBrought, itemsSold }: DeskNumber): string {
    if (itemsBrought === null) return '';
    return itemsSold === null
      ? String(itemsBrought)
      : `${String(itemsSold)} / ${String(itemsBrought)}`;
  }
}
