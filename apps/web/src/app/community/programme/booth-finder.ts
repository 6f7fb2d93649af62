import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { PublicBooth } from '@dabei/contracts';
import { boothKinds } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { listText } from '@dabei/words';
import { languageName } from '../../shared/booth-form/language-name';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { soughtBooths, type BoothWish } from './sought-booths';

/** Every age somebody may look for. */
const AGES = Array.from({ length: 18 }, (_, age) => age);

/** Booths by number, looked for by kind and by age of the child. */
@Component({
  selector: 'dabei-booth-finder',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack-small' },
  styleUrl: './booth-finder.css',
  templateUrl: './booth-finder.html',
})
export class BoothFinder {
  readonly booths = input.required<readonly PublicBooth[]>();
  /** The number of the place that is pressed on the plan. */
  readonly chosen = input<string>();
  /** There is a plan to show a place on. */
  readonly onPlan = input(false);
  readonly shown = output<string>();

  protected readonly words = inject(Words);
  protected readonly kinds = boothKinds;
  protected readonly ages = AGES;
  protected readonly wish = signal<BoothWish>({ kind: null, age: null });
  protected readonly found = computed(() => {
    const sought = soughtBooths(this.booths(), this.wish());
    // who was pressed on the plan is seen, whatever else is sought
    return this.booths().filter((booth) => sought.includes(booth) || this.isChosen(booth));
  });

  protected seekKind(value: string): void {
    const kind = boothKinds.find((one) => one === value) ?? null;
    this.wish.update((wish) => ({ ...wish, kind }));
  }

  protected seekAge(value: string): void {
    this.wish.update((wish) => ({ ...wish, age: value === '' ? null : Number(value) }));
  }

  protected isChosen({ number }: PublicBooth): boolean {
    return number !== null && number === this.chosen();
  }

  protected kindAndAges({ kind, ages }: PublicBooth): string {
    const word = this.words.t(`booths.kind.${kind}`);
    if (ages === null) return word;
    const key = ages.from === ages.until ? 'stage.day.one-age' : 'stage.day.ages';
    return `${word}, ${this.words.t(key, ages)}`;
  }

  protected spoken({ languages }: PublicBooth): string {
    return listText(
      languages.map((code) => languageName(code, this.words)),
      this.words.language(),
    );
  }
}
