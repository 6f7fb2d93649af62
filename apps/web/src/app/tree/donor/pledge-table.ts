import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { DonorPledge } from '@dabei/contracts';
import { StatusBadge } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { KindMotif } from '../drawing/kind-motif';
import { WishFacts } from '../public/wish-facts';
import { wishLine } from '../public/wish-text';
import { DonorActs } from './donor-acts';
import { maySayHandedIn, pledgeState } from './pledge-state';

/** All promises of a donor, one or thirty: number, what, until when, how it stands, and what can be done. */
@Component({
  selector: 'dabei-pledge-table',
  imports: [KindMotif, StatusBadge, TPipe, WishFacts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './pledge-table.css',
  templateUrl: './pledge-table.html',
})
export class PledgeTable {
  readonly pledges = input.required<readonly DonorPledge[]>();
  readonly giveBack = output<DonorPledge>();
  protected readonly acts = inject(DonorActs);
  private readonly words = inject(Words);

  protected readonly rows = computed(() =>
    this.pledges().map((pledge) => ({
      pledge,
      number: String(pledge.wish.number),
      // what was written by hand says the card itself
      wish: { ...pledge.wish, online: false },
      line: wishLine(pledge.wish, this.words.voice().t),
      state: pledgeState(pledge),
      until: this.until(pledge),
      maySay: maySayHandedIn(pledge),
    })),
  );

  private until({ promisedUntil, state }: DonorPledge): string {
    return promisedUntil !== null && state === 'promised'
      ? dayText(promisedUntil, this.words.language())
      : '';
  }
}
