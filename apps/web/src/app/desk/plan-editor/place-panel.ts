import { Component, computed, inject, input, signal } from '@angular/core';
import { alongTheRow, renumber, type PlanPlace } from '@dabei/domain';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import type { Pick } from '../parts/pick-field';
import { changed, described, sizedTo } from './edits';
import { MetreField } from './metre-field';
import { PlanStore } from './plan-store';

type PlaceWords = Record<'number' | 'kind' | 'zone' | 'street', string>;

/** Exact work on the places that are chosen: number, kind, size, where; for several at once what they share. */
@Component({
  selector: 'dabei-place-panel',
  imports: [Field, MetreField, TPipe],
  styleUrl: './pairs.css',
  templateUrl: './place-panel.html',
})
export class PlacePanel {
  readonly kinds = input.required<readonly Pick[]>();
  readonly zones = input.required<readonly Pick[]>();

  protected readonly store = inject(PlanStore);
  protected readonly places = this.store.chosenPlaces;
  protected readonly single = computed(() => {
    const [place, another] = this.places();
    return another === undefined ? place : undefined;
  });
  protected readonly shared = computed(() => {
    const places = this.places();
    const same = <K extends keyof PlanPlace>(key: K): PlanPlace[K] | null => {
      const [first] = places;
      return first !== undefined && places.every((place) => place[key] === first[key])
        ? first[key]
        : null;
    };
    return {
      kind: same('kind'),
      zone: same('zone'),
      street: same('street'),
      widthCm: same('widthCm'),
      depthCm: same('depthCm'),
      turn: same('turn'),
    };
  });
  protected readonly prefix = signal('A');
  protected readonly from = signal(1);

  protected size(size: { widthCm?: number; depthCm?: number }): void {
    this.store.step((drawing) => sizedTo(drawing, this.store.chosen(), () => size));
  }

  protected put(at: { xCm?: number; yCm?: number }): void {
    this.store.step((drawing) => changed(drawing, this.store.chosen(), () => at));
  }

  protected turn(text: string): void {
    const degrees = Number(text);
    if (!Number.isInteger(degrees)) return;
    const turn = ((degrees % 360) + 360) % 360;
    this.store.step((drawing) => changed(drawing, this.store.chosen(), () => ({ turn })));
  }

  protected describe(words: Partial<PlaceWords>): void {
    const [text] = Object.values(words);
    if (text === undefined || (words.number !== undefined && text.trim() === '')) return;
    this.store.step((drawing) => described(drawing, this.ids(), words));
  }

  protected renumber(): void {
    const chosen = this.ids();
    this.store.step((drawing) => {
      const used = new Set(
        drawing.places.filter(({ id }) => !chosen.has(id)).map(({ number }) => number),
      );
      const numbering = { prefix: this.prefix().trim(), from: Math.max(0, this.from()) };
      const anew = new Map(
        renumber(alongTheRow(this.places()), numbering, used).map((place) => [place.id, place]),
      );
      return { ...drawing, places: drawing.places.map((place) => anew.get(place.id) ?? place) };
    });
  }

  private ids(): ReadonlySet<string> {
    return new Set(this.places().map(({ id }) => id));
  }
}
