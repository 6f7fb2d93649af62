import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BodyWishLine } from '@dabei/contracts';
import { isInOwnHands, mayBodyWithdraw } from '@dabei/domain';
import { StatusBadge } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { stateTone } from './state-tone';

/** Children, their wishes, and what can be done with them. */
@Component({
  selector: 'dabei-wish-table',
  imports: [RouterLink, StatusBadge, TPipe],
  templateUrl: './wish-table.html',
})
export class WishTable {
  readonly lines = input.required<readonly BodyWishLine[]>();
  readonly busy = input(false);
  readonly handedIn = output<BodyWishLine>();
  readonly takenBack = output<BodyWishLine>();

  private readonly words = inject(Words);
  protected readonly tone = stateTone;
  protected readonly isOurs = (line: BodyWishLine): boolean => isInOwnHands(line.state);
  protected readonly mayWithdraw = (line: BodyWishLine): boolean => mayBodyWithdraw(line.state);

  protected stateText({ state, shown, returnedReason }: BodyWishLine): string {
    if (shown !== null) return this.words.t(`bodies.shown.${shown}`);
    if (state !== 'returned') return this.words.t(`bodies.state.${state}`);
    const reason = this.words.t(`bodies.reason.${returnedReason ?? 'other'}`);
    return this.words.t('bodies.returned', { reason });
  }
}
