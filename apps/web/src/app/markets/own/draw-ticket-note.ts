import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DrawTicket } from '@dabei/contracts';
import { dayText, lotName } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';

/** Under which random name a seller or an association is in the draw, for nobody else, and where it can be found. */
@Component({
  selector: 'dabei-draw-ticket-note',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sheet stack-small" aria-labelledby="ticket-title">
      <h2 id="ticket-title">{{ 'market.draw.ticket' | t }}</h2>
      <p class="lead strong">
        <bdi dir="ltr" class="code">{{ name() }}</bdi>
      </p>
      <p>
        {{
          (draw().lot === null ? 'market.draw.ticket-sealed' : 'market.draw.ticket-drawn')
            | t: { count: draw().of, lot: draw().lot ?? 0, day: day(), source: draw().source }
        }}
      </p>
      <p class="no-print">
        <a [routerLink]="page()" [fragment]="draw().ticket">{{ 'market.draw.to-list' | t }}</a>
      </p>
    </section>
  `,
  styles: `
    .code {
      font-family: ui-monospace, 'DejaVu Sans Mono', monospace;
    }
  `,
})
export class DrawTicketNote {
  readonly draw = input.required<DrawTicket>();
  readonly slug = input.required<string>();
  /** Where the page of the draw stands. */
  readonly under = input<'markt' | 'aktionstag'>('markt');
  private readonly words = inject(Words);
  protected readonly name = computed(() => lotName(this.draw().ticket));
  protected readonly day = computed(() =>
    dayText(this.draw().drawnOn, this.words.language(), 'long'),
  );
  protected readonly page = computed(
    () => `/${this.words.language()}/${this.under()}/${this.slug()}/auslosung`,
  );
}
