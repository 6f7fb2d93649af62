import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TPipe } from '../../../shared/t.pipe';

/** A day whose booths nobody called for yet: plan and draw begin with the call. */
@Component({
  selector: 'dabei-no-call',
  imports: [RouterLink, TPipe],
  template: `
    <section class="sheet stack-small" aria-labelledby="no-call">
      <h2 id="no-call">{{ 'booths-desk.call.title' | t }}</h2>
      <p>{{ 'booths-desk.call.none' | t }}</p>
      <p>
        <a
          class="button button-primary"
          [routerLink]="['/desk/aktionstage', slug(), 'staende', 'ausschreibung']"
          >{{ 'booths-desk.call.make' | t }}</a
        >
      </p>
    </section>
  `,
})
export class NoCall {
  readonly slug = input.required<string>();
}
