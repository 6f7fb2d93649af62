import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PublicDayProgramme } from '@dabei/contracts';
import { CallText } from '../../shared/call-text';
import { TPipe } from '../../shared/t.pipe';

/** Where help is: numbers that call, the point for lost children, first aid. */
@Component({
  selector: 'dabei-help-points',
  imports: [CallText, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack-small' },
  styles: `
    dabei-call-text {
      font-size: var(--step-1);
    }
  `,
  template: `
    <dabei-call-text [text]="programme().emergency" />
    @for (point of points(); track point.word) {
      <div>
        <h3>{{ 'stage.day.' + point.word | t }}</h3>
        <dabei-call-text [text]="point.text" />
      </div>
    }
  `,
})
export class HelpPoints {
  readonly programme = input.required<PublicDayProgramme>();
  protected readonly points = computed(() =>
    [
      { word: 'lost', text: this.programme().lostChildPoint },
      { word: 'first-aid', text: this.programme().firstAid },
    ].filter(({ text }) => text !== ''),
  );
}
