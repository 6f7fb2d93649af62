import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { PlanPitch, PublicMarket } from '@dabei/contracts';
import { alwaysRefusedGoods, goodsKinds, sellerKinds, type GoodsKind } from '@dabei/domain';
import { TPipe } from '../../shared/t.pipe';
import type { BookingAnswers } from './booking-answers';

/** Only what this market needs to know of a booking. */
@Component({
  selector: 'dabei-booking-questions',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './booking-questions.css',
  templateUrl: './booking-questions.html',
})
export class BookingQuestions {
  readonly market = input.required<PublicMarket>();
  readonly pitches = input.required<readonly PlanPitch[]>();
  readonly answers = input.required<BookingAnswers>();
  /** A family that is signed in has said before where it lives. */
  readonly known = input(false);
  readonly said = output<BookingAnswers>();

  protected readonly zones = computed(() =>
    this.market().zones.filter((zone) =>
      this.answers().sellerKind === 'commercial' ? zone === 'commercial' : zone !== 'commercial',
    ),
  );
  private readonly zone = computed(() => this.pitches()[0]?.zone ?? this.answers().zone);
  protected readonly free = computed(() => this.pitches().length === 0);
  protected readonly forChild = computed(
    () => this.zone() === 'children' || this.pitches().some(({ kind }) => kind === 'blanket'),
  );
  protected readonly commercial = computed(() => this.market().commercial === 'licence');
  protected readonly vehicle = computed(() =>
    this.free() ? this.market().vehicles : this.pitches().some(({ kind }) => kind === 'vehicle'),
  );
  protected readonly tables = computed(() =>
    this.market().tariff.some(
      ({ code, zone, cents }) => code === 'table-hire' && zone === this.zone() && cents > 0,
    ),
  );
  protected readonly together = computed(() => this.market().allocation !== 'choose');
  protected readonly residents = computed(() => {
    const { residentsFrom, opensOn, now } = this.market();
    return !this.known() && residentsFrom !== null && Date.parse(now) < Date.parse(opensOn);
  });
  protected readonly sellerKinds = sellerKinds;
  /** Things nobody may bring anywhere are not offered as an answer. */
  protected readonly goods = goodsKinds.filter((kind) => !alwaysRefusedGoods.includes(kind));

  protected set(changes: Partial<BookingAnswers>): void {
    this.said.emit({ ...this.answers(), ...changes });
  }

  protected want(count: number): void {
    this.set({ pitchesWanted: Math.max(1, Math.min(10, count)) });
  }

  protected sellAs(sellerKind: BookingAnswers['sellerKind']): void {
    const fitting = this.market().zones.find(
      (zone) => (zone === 'commercial') === (sellerKind === 'commercial'),
    );
    this.set({ sellerKind, zone: fitting ?? this.answers().zone });
  }

  protected child(here: boolean): void {
    this.set({ withChild: here, guardianComes: here && this.answers().guardianComes });
  }

  protected brings(kind: GoodsKind): boolean {
    return this.answers().goods.includes(kind);
  }

  protected bring(kind: GoodsKind): void {
    const goods = this.answers().goods;
    this.set({
      goods: goods.includes(kind) ? goods.filter((one) => one !== kind) : [...goods, kind],
    });
  }

  protected count(event: Event): number {
    const typed = Number((event.target as HTMLInputElement).value);
    return Number.isInteger(typed) ? Math.max(0, Math.min(20, typed)) : 0;
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected checked(event: Event): boolean {
    return (event.target as HTMLInputElement).checked;
  }
}
