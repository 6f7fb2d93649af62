import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { layerPath, layers, sheet } from './fir';

const greens = ['#3d8a5a', '#347d51', '#2b7048', '#246440', '#1d5838'];
const papers = ['#e0533d', '#ffc233', '#62b3e4', '#ef7fa6', '#8fd0a4'];
const mostParcels = 26;

/** The paper fir in the snow, without its cards; gifts that have come lie under it. */
@Component({
  selector: 'dabei-fir-picture',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  styles: `
    svg {
      inline-size: 100%;
      block-size: 100%;
    }
    .paper {
      filter: drop-shadow(0 5px 3px rgb(8 20 44 / 0.38));
    }
  `,
  template: `
    <svg [attr.viewBox]="viewBox">
      <path
        class="paper"
        fill="#cddcec"
        d="M-900 990c360-70 760-60 1140-24s780-60 1260-30 500 40 700 34v4000H-900Z"
      />
      <path class="paper" fill="#7a4a25" d="M556 980h88l10 66H546Z" />
      @for (layer of layers; track layer.fill) {
        <path class="paper" [attr.fill]="layer.fill" [attr.d]="layer.path" />
      }
      <path
        class="paper"
        fill="#ffc233"
        d="M600 14l17 40 43 4-33 28 10 42-37-23-37 23 10-42-33-28 43-4Z"
      />
      <path
        class="paper"
        fill="#f4f7fb"
        d="M-900 1058c420-60 900-34 1300-14s820-36 1200-26 460 20 600 18v4000H-900Z"
      />
      @for (parcel of parcels(); track parcel.x) {
        <g class="paper" [attr.transform]="'translate(' + parcel.x + ' ' + parcel.y + ')'">
          <rect
            [attr.fill]="parcel.paper"
            [attr.width]="parcel.width"
            [attr.height]="parcel.height"
            rx="3"
          />
          <path
            [attr.d]="'M' + parcel.width / 2 + ' 0v' + parcel.height"
            stroke="#16284c"
            stroke-width="4"
          />
        </g>
      }
    </svg>
  `,
})
export class FirPicture {
  /** Gifts that are here already. */
  readonly gifts = input(0);
  protected readonly viewBox = `0 0 ${String(sheet.width)} ${String(sheet.height)}`;

  protected readonly layers = layers
    .map((layer, at) => ({ path: layerPath(layer), fill: greens[at] ?? '#1d5838' }))
    .reverse();
  protected readonly parcels = computed(() =>
    Array.from({ length: Math.min(this.gifts(), mostParcels) }, (_, at) => {
      const row = at % 3;
      const side = at % 2 === 0 ? 1 : -1;
      const width = 40 + ((at * 13) % 4) * 11;
      const height = 30 + ((at * 7) % 4) * 9;
      const out = 64 + Math.floor(at / 2) * 37 + ((at * 11) % 5) * 5;
      return {
        x: sheet.middle + side * out - width / 2,
        y: 1042 + row * 13 - height,
        width,
        height,
        paper: papers[(at * 2) % papers.length],
        ribbon: papers[(at * 2 + 3) % papers.length],
        front: row,
      };
    }).sort((one, other) => one.front - other.front),
  );
}
