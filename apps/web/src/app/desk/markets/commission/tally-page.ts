import {
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChildren,
  type ElementRef,
} from '@angular/core';
import { deskRoutes } from '@dabei/contracts';
import { moneyText } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { attempt } from '../../parts/attempt';
import { eurosOf } from '../../parts/euros';
import { ProblemLine } from '../../parts/problem-line';
import { MarketHead } from '../market-head';
import { CommissionBooksView } from './commission-books-view';
import { CommissionData } from './commission-data';
import { numberTyped, readTally, type TallyField, type TypedTally } from './typed-tally';

const empty: TypedTally = { number: '', brought: '', sold: '', turnover: '' };
const fields = ['number', 'brought', 'sold', 'turnover'] as const;

/** Counting by keyboard: number, brought, sold, turnover, each with Enter; the sums stand beside it. */
@Component({
  selector: 'dabei-tally-page',
  imports: [AnswerState, CommissionBooksView, MarketHead, ProblemLine, TPipe],
  providers: [CommissionData],
  styleUrl: './tally-page.css',
  templateUrl: './tally-page.html',
})
export class TallyPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly data = inject(CommissionData);
  private readonly words = inject(Words);
  private readonly inputs = viewChildren<ElementRef<HTMLInputElement>>('typing');
  protected readonly fields = fields;
  protected readonly saving = attempt();
  protected readonly typed = signal(empty);
  protected readonly wrong = signal<{ field: TallyField; text: string } | null>(null);
  /** The last ones, newest first. */
  protected readonly last = signal<readonly string[]>([]);
  protected readonly one = computed(() => numberTyped(this.typed().number, this.data.numbers()));
  protected readonly allowed = computed(() => {
    const rules = this.data.all()?.rules;
    return (this.one()?.circle === 'helper' ? rules?.itemsPerHelper : rules?.itemsPerNumber) ?? 0;
  });
  protected readonly beyond = computed(() => Number(this.typed().brought) > this.allowed());
  protected readonly open = computed(() =>
    this.data
      .numbers()
      .flatMap(({ number, state }) =>
        number !== null && (state === 'brought' || state === 'confirmed') ? [number] : [],
      ),
  );
  protected readonly before = computed(() => {
    const one = this.one();
    if (one === undefined || one.itemsBrought === null) return null;
    return this.words.t('commission.desk.tally.old', {
      brought: one.itemsBrought,
      sold: one.itemsSold ?? '–',
      turnover: one.settlement === null ? '–' : this.money(one.settlement.turnoverCents),
    });
  });

  constructor() {
    inject(PageHead).set(this.words.t('commission.desk.tally.title'));
    effect(() => {
      this.data.slug.set(this.slug());
    });
  }

  protected type(field: TallyField, value: string): void {
    this.typed.update((typed) => ({ ...typed, [field]: value }));
    this.wrong.set(null);
  }

  /** Enter goes on to the next field; in the last one, or with nothing sold yet, it is written down. */
  protected async enter(event: Event, at: number): Promise<void> {
    event.preventDefault();
    if (at === 0) this.takeWhatIsKnown();
    const next = fields[at + 1];
    const isBroughtOnly = at === 2 && this.typed().sold.trim() === '';
    if (next !== undefined && !isBroughtOnly && this.one() !== undefined) {
      this.focus(next);
      return;
    }
    await this.save();
  }

  protected async save(): Promise<void> {
    const read = readTally(this.typed(), this.data.numbers());
    if (read.outcome === 'wrong') {
      const text = this.words.t(`commission.desk.tally.${read.reason}`);
      this.wrong.set({ field: read.field, text });
      this.focus(read.field);
      return;
    }
    const { input: tally } = read;
    if (!(await this.saving.run(() => this.data.post(deskRoutes.deskNumberTally, tally)))) return;
    const sentence =
      tally.itemsSold === null
        ? this.words.t('commission.desk.tally.brought-done', {
            number: String(tally.number),
            count: tally.itemsBrought,
          })
        : this.words.t('commission.desk.tally.counted', {
            number: String(tally.number),
            count: tally.itemsSold,
            turnover: this.money(tally.turnoverCents ?? 0),
          });
    this.last.update((all) => [sentence, ...all].slice(0, 5));
    this.typed.set(empty);
    this.focus('number');
  }

  /** What was brought is usually counted before what was sold. */
  private takeWhatIsKnown(): void {
    const one = this.one();
    if (one === undefined) return;
    this.typed.update((typed) => ({
      number: typed.number,
      brought: one.itemsBrought === null ? '' : String(one.itemsBrought),
      sold: one.itemsSold === null ? '' : String(one.itemsSold),
      turnover: eurosOf(one.settlement?.turnoverCents ?? null),
    }));
  }

  private focus(field: TallyField): void {
    const element = this.inputs()[fields.indexOf(field)]?.nativeElement;
    if (element === undefined) return;
    // what is prefilled is typed over; selected any later, it would swallow the first key of a fast hand
    element.value = this.typed()[field];
    element.focus();
    element.select();
  }

  private money(cents: number): string {
    return moneyText(cents, this.words.language());
  }
}
