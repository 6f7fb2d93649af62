import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { fillRow, type PlanPlace, type PlanPoint } from '@dabei/domain';
import { TextField } from '../../shared/text-field';
import { TPipe } from '../../shared/t.pipe';
import { NumberField } from '../parts/number-field';
import { PickField, type Pick } from '../parts/pick-field';
import { withPlaces } from './edits';
import { centimetresIn, metresOf } from './metres';
import { newId } from './new-id';
import { usedNumbers } from './new-things';
import { PlanStore } from './plan-store';

const empty = {
  x: '',
  y: '',
  turn: 0 as number | null,
  count: 10 as number | null,
  width: '2',
  depth: '2',
  gap: '0',
  prefix: 'A',
  from: 1 as number | null,
  street: '',
  kind: '',
  zone: '',
};

/** A whole row in one go: from where, how many, how large, numbered how. The plan shows it before it is drawn. */
@Component({
  selector: 'dabei-row-panel',
  imports: [NumberField, PickField, TextField, TPipe],
  styleUrl: './pairs.css',
  templateUrl: './row-panel.html',
})
export class RowPanel {
  readonly kinds = input.required<readonly Pick[]>();
  readonly zones = input.required<readonly Pick[]>();
  /** Where a row begins that nobody put anywhere yet. */
  readonly middle = input.required<PlanPoint>();
  /** The row as it would be; empty once the panel goes. */
  readonly drafted = output<PlanPlace[]>();
  readonly closed = output();

  private readonly store = inject(PlanStore);
  private readonly model = signal(empty);
  protected readonly form = form(this.model);
  protected readonly row = computed<PlanPlace[]>(() => {
    const { x, y, turn, count, width, depth, gap, prefix, from, street, kind, zone } = this.model();
    const [xCm, yCm, widthCm, depthCm, gapCm] = [x, y, width, depth, gap].map(centimetresIn);
    const fits =
      inside(xCm, -50_000, 200_000) &&
      inside(yCm, -50_000, 200_000) &&
      inside(widthCm, 50, 3000) &&
      inside(depthCm, 50, 3000) &&
      inside(gapCm, 0, 3000) &&
      inside(count, 1, 200) &&
      inside(from, 0, 99_999) &&
      Number.isInteger(turn);
    if (!fits) return [];
    return fillRow({
      start: { xCm, yCm },
      turn: (((turn ?? 0) % 360) + 360) % 360,
      size: { count },
      place: { widthCm, depthCm },
      gapCm,
      numbering: { prefix: prefix.trim(), from },
      usedNumbers: usedNumbers(this.store.drawing()),
    }).map((place) => ({ ...place, id: newId(), street: street.trim(), kind, zone }));
  });

  constructor() {
    effect(() => {
      const row = this.row();
      untracked(() => {
        this.drafted.emit(row);
      });
    });
    effect(() => {
      const middle = this.middle();
      untracked(() => {
        this.begin(middle);
      });
    });
  }

  protected draw(): void {
    const row = this.row();
    if (row.length === 0) return;
    this.store.step((drawing) => withPlaces(drawing, row));
    this.store.choose(row.map(({ id }) => id));
    this.drafted.emit([]);
    this.closed.emit();
  }

  protected giveUp(): void {
    this.drafted.emit([]);
    this.closed.emit();
  }

  /** Like the place that is chosen, and beginning under it; else like the last one drawn. */
  private begin(middle: PlanPoint): void {
    const [chosen] = this.store.chosenPlaces();
    const last = chosen ?? this.store.drawing().places.at(-1);
    const at = chosen
      ? { xCm: chosen.xCm - chosen.widthCm / 2, yCm: chosen.yCm + chosen.depthCm / 2 + 200 }
      : { xCm: Math.round(middle.xCm / 50) * 50 - 1000, yCm: Math.round(middle.yCm / 50) * 50 };
    this.model.set({
      ...empty,
      x: metresOf(Math.max(0, at.xCm)),
      y: metresOf(Math.max(0, at.yCm)),
      width: metresOf(last?.widthCm ?? 200),
      depth: metresOf(last?.depthCm ?? 200),
      prefix: last ? nextLetter(last.number) : 'A',
      street: last?.street ?? '',
      kind: last?.kind ?? this.kinds()[0]?.value ?? '',
      zone: last?.zone ?? this.zones()[0]?.value ?? '',
    });
  }
}

const inside = (value: number | null | undefined, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

/** A row after row A is row B; after Z, and where numbers have no single letter, it goes on with the same. */
function nextLetter(number: string): string {
  const prefix = number.replace(/\d+$/, '');
  return /^[A-Y]$/.test(prefix) ? String.fromCharCode(prefix.charCodeAt(0) + 1) : prefix;
}
