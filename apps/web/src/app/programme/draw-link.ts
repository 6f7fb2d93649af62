import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** To the rules, the seal and the result of the draw. */
@Component({
  selector: 'dabei-draw-link',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      <a class="button" [routerLink]="address()">{{ 'public.programme.drawLink' | t }}</a>
    </p>
  `,
})
export class DrawLink {
  readonly campaign = input.required<string>();
  private readonly words = inject(Words);
  protected readonly address = computed(
    () => `/${this.words.language()}/verlosung/${this.campaign()}`,
  );
}
