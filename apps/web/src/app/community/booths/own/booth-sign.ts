import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { OwnBooth } from '@dabei/contracts';
import { clockText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';

/** Its place as it was told, when it sets up, and what it shows when it arrives. */
@Component({
  selector: 'dabei-booth-sign',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    section {
      display: grid;
      gap: var(--gap-2);
      justify-items: center;
      text-align: center;
    }
    p {
      margin: 0;
    }
    .big {
      font-family: var(--head-font);
      font-size: clamp(3rem, 14vw, 5.5rem);
      font-weight: 600;
      line-height: 1;
      overflow-wrap: anywhere;
    }
    img {
      inline-size: 13rem;
      block-size: 13rem;
      padding: 0.9rem;
      background: #fff;
      border-radius: var(--round-small);
    }
    @media print {
      section {
        box-shadow: none;
        border: 2px solid #000;
      }
    }
  `,
  template: `
    <section class="sheet" aria-labelledby="booth-place">
      <h2 id="booth-place">{{ 'booths.own.place' | t }}</h2>
      <p class="big">{{ place().number }}</p>
      @if (setUp(); as clock) {
        <p class="lead">
          {{ 'booths.own.set-up' | t }} <strong>{{ clock }}</strong>
        </p>
      }
      @if (qr(); as source) {
        <img width="208" height="208" [src]="source" [alt]="'booths.own.qr' | t" />
        <p class="small">{{ 'booths.own.show' | t }}</p>
      }
    </section>
  `,
})
export class BoothSign {
  readonly place = input.required<NonNullable<OwnBooth['place']>>();
  readonly ticketQr = input.required<string | null>();
  private readonly words = inject(Words);
  protected readonly setUp = computed(() => {
    const { setUpAt } = this.place();
    return setUpAt === null ? null : clockText(setUpAt, this.words.voice());
  });
  protected readonly qr = computed(() => {
    const svg = this.ticketQr();
    return svg === null ? null : `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  });
}
