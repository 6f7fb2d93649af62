import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Sun and kite over paper hills: the picture of the Kinderferientage. */
@Component({
  selector: 'dabei-holiday-motif',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: block;
    }
    svg {
      inline-size: 100%;
      block-size: auto;
    }
    .paper {
      filter: drop-shadow(0 2px 1px rgb(22 40 76 / 0.22));
    }
    .kite {
      transform-origin: 356px 92px;
      animation: sway 7s ease-in-out infinite alternate;
    }
    @keyframes sway {
      from {
        transform: rotate(-3deg);
      }
      to {
        transform: rotate(4deg) translateY(-4px);
      }
    }
  `,
  template: `
    <svg viewBox="0 0 480 260" role="presentation">
      <g class="paper">
        <path
          fill="#f39a1f"
          d="M128 18l13 27 26-16-1 31 30-6-15 27 31 5-26 17 26 17-31 5 15 27-30-6 1 31-26-16-13 27-13-27-26 16 1-31-30 6 15-27-31-5 26-17-26-17 31-5-15-27 30 6-1-31 26 16z"
        />
        <path
          fill="#ffc233"
          d="M128 54c33-2 53 22 51 51-1 27-24 48-52 47-29-1-50-23-49-51 1-26 22-46 50-47z"
        />
        <path
          fill="none"
          stroke="#16284c"
          stroke-width="5"
          stroke-linecap="round"
          d="M110 96v6M146 95v6M108 121c11 12 28 12 40-1"
        />
      </g>
      <path
        class="paper"
        fill="#fffdf8"
        d="M236 74c2-16 26-20 33-7 14-8 30 2 27 16 12 1 14 17 2 19h-66c-16-1-16-24 4-28z"
      />
      <g class="kite">
        <path class="paper" fill="#f2744e" d="M356 22l44 52-44 78-36-78z" />
        <path fill="#b93f1d" d="M356 22l44 52-44 6zM356 80v72l-36-78z" />
        <path fill="none" stroke="#16284c" stroke-width="3" d="M320 74l80 0M356 22v130" />
        <path
          fill="none"
          stroke="#16284c"
          stroke-width="3"
          stroke-linecap="round"
          d="M356 152c-14 12 16 18 4 30s-2 16-14 20"
        />
        <path fill="#62b3e4" d="M355 167l-15-8v16zM355 167l15-8v16z" />
        <path fill="#b93f1d" d="M358 186l-15-8v16zM358 186l15-8v16z" />
      </g>
      <path
        class="paper"
        fill="#7fb950"
        d="M8 260c6-40 40-70 92-76 50-6 92 22 140 28 70 8 120-34 178-24 36 6 52 40 54 72z"
      />
      <path
        class="paper"
        fill="#4fb8a8"
        d="M0 260c8-26 60-38 118-36 60 2 92 8 150 6 70-2 108-26 160-14 30 8 48 26 52 44z"
      />
      <path
        class="paper"
        fill="#2c7d70"
        d="M14 260c30-16 110-16 176-10 80 8 130-12 206-8 32 2 58 8 70 18z"
      />
    </svg>
  `,
})
export class HolidayMotif {}
