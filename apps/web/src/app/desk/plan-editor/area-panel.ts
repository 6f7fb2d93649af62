import { Component, inject, input } from '@angular/core';
import type { PlanArea } from '@dabei/domain';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { changed, lettered, sizedTo } from './edits';
import { MetreField } from './metre-field';
import { PlanStore } from './plan-store';

/** Exact work on a lane, blocked ground or words. */
@Component({
  selector: 'dabei-area-panel',
  imports: [Field, MetreField, TPipe],
  styleUrl: './pairs.css',
  template: `
    <div class="stack-small">
      <h2>{{ 'plan-editor.kinds.' + area().kind | t }}</h2>
      <dabei-field for="area-words" [label]="'plan-editor.words' | t">
        <input
          id="area-words"
          maxlength="80"
          autocomplete="off"
          [value]="area().words"
          (change)="letter($any($event.target).value)"
        />
      </dabei-field>
      <div class="pairs">
        <dabei-metre-field
          id="area-width"
          [label]="'plan-editor.width' | t"
          [cm]="area().widthCm"
          [least]="10"
          (changed)="size({ widthCm: $event })"
        />
        <dabei-metre-field
          id="area-depth"
          [label]="'plan-editor.depth' | t"
          [cm]="area().depthCm"
          [least]="10"
          (changed)="size({ depthCm: $event })"
        />
        <dabei-metre-field
          id="area-x"
          [label]="'plan-editor.x' | t"
          [cm]="area().xCm"
          (changed)="put({ xCm: $event })"
        />
        <dabei-metre-field
          id="area-y"
          [label]="'plan-editor.y' | t"
          [cm]="area().yCm"
          (changed)="put({ yCm: $event })"
        />
        <dabei-field for="area-turn" [label]="'plan-editor.turn' | t">
          <input
            id="area-turn"
            type="number"
            step="5"
            [value]="area().turn"
            (change)="turn($any($event.target).value)"
          />
        </dabei-field>
      </div>
    </div>
  `,
})
export class AreaPanel {
  readonly area = input.required<PlanArea>();

  private readonly store = inject(PlanStore);

  protected letter(words: string): void {
    this.store.step((drawing) => lettered(drawing, this.area().id, words.trim()));
  }

  protected size(size: { widthCm?: number; depthCm?: number }): void {
    this.store.step((drawing) => sizedTo(drawing, this.own(), () => size));
  }

  protected put(at: { xCm?: number; yCm?: number }): void {
    this.store.step((drawing) => changed(drawing, this.own(), () => at));
  }

  protected turn(text: string): void {
    const degrees = Number(text);
    if (!Number.isInteger(degrees)) return;
    const turn = ((degrees % 360) + 360) % 360;
    this.store.step((drawing) => changed(drawing, this.own(), () => ({ turn })));
  }

  private own(): ReadonlySet<string> {
    return new Set([this.area().id]);
  }
}
