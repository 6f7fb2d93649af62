import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { OwnBill } from '@dabei/contracts';
import { formatReference } from '@dabei/domain';
import { dayText, moneyText } from '@dabei/words';
import { DialogPanel, Icon, StatusBadge, type StatusTone } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { HowToPay } from './how-to-pay';

const tones: Record<OwnBill['state'], StatusTone> = {
  open: 'waiting',
  partly: 'waiting',
  paid: 'confirmed',
  overpaid: 'waiting',
  nothing: 'quiet',
};

/** One bill as its payer sees it: the sentence first, then how to pay, and a way to say that it is difficult. */
@Component({
  selector: 'dabei-bill-sheet',
  imports: [DialogPanel, HowToPay, Icon, StatusBadge, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './bill-sheet.css',
  templateUrl: './bill-sheet.html',
})
export class BillSheet {
  readonly bill = input.required<OwnBill>();
  readonly pdf = input.required<string>();
  readonly busy = input(false);
  readonly difficult = output();

  private readonly words = inject(Words);
  protected readonly asking = signal(false);
  protected readonly tone = computed(() => tones[this.bill().state]);
  protected readonly titleId = computed(() => `bill-${this.bill().id}`);
  protected readonly sentence = computed(() => {
    const { state, openCents, overpaidCents, billedCents, dueOn, difficult } = this.bill();
    return this.words.t(`money.own.say.${difficult && openCents > 0 ? 'difficult' : state}`, {
      amount: this.money(state === 'overpaid' ? overpaidCents : openCents),
      paid: this.money(billedCents - openCents),
      day: dayText(dueOn, this.words.language(), 'long'),
    });
  });
  protected readonly reference = computed(() => formatReference(this.bill().reference));
  protected readonly positions = computed(() =>
    this.bill().positions.map((one) => ({ ...one, amount: this.money(one.cents) })),
  );

  protected say(): void {
    this.asking.set(false);
    this.difficult.emit();
  }

  private money(cents: number): string {
    return moneyText(cents, this.words.language());
  }
}
