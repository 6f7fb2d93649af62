import {
  Component,
  DOCUMENT,
  effect,
  inject,
  input,
  viewChild,
  type ElementRef,
} from '@angular/core';

export interface Bar {
  label: string;
  count: number;
}

/** Bars beside a table that says the same; who does not see them misses nothing. */
@Component({
  selector: 'dabei-bar-chart',
  host: { 'aria-hidden': 'true', class: 'no-print' },
  styles: `
    :host {
      display: block;
      position: relative;
      min-inline-size: 0;
    }
  `,
  template: `<div [style.block-size.px]="bars().length * 34 + 40"><canvas #canvas></canvas></div>`,
})
export class BarChart {
  readonly bars = input.required<readonly Bar[]>();
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly window = inject(DOCUMENT).defaultView;

  constructor() {
    effect((cleanUp) => {
      const bars = this.bars();
      let gone = false;
      let drawn: { destroy: () => void } | undefined;
      cleanUp(() => {
        gone = true;
        drawn?.destroy();
      });
      // only who opens the figures loads the drawing of charts
      void import('chart.js').then(
        ({ BarController, BarElement, CategoryScale, Chart, LinearScale }) => {
          if (gone) return;
          Chart.register(BarController, BarElement, CategoryScale, LinearScale);
          const still =
            this.window?.matchMedia('(prefers-reduced-motion: reduce)').matches === true;
          drawn = new Chart(this.canvas().nativeElement, {
            type: 'bar',
            data: {
              labels: bars.map(({ label }) => label),
              datasets: [
                {
                  data: bars.map(({ count }) => count),
                  backgroundColor: '#2f6f8f',
                  maxBarThickness: 22,
                },
              ],
            },
            options: {
              indexAxis: 'y',
              maintainAspectRatio: false,
              events: [],
              ...(still ? { animation: false as const } : {}),
              scales: {
                x: { beginAtZero: true, ticks: { precision: 0 } },
                y: { grid: { display: false } },
              },
            },
          });
        },
      );
    });
  }
}
