import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { OwnBooth } from '@dabei/contracts';
import { hourText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';

/** When an association is on the stage, as it was told. */
@Component({
  selector: 'dabei-own-acts',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sheet stack-small" aria-labelledby="acts-title">
      <h2 id="acts-title">{{ 'booths.own.acts' | t }}</h2>
      <ul>
        @for (act of shown(); track act.id) {
          <li>
            <strong [attr.lang]="words.written()">{{ act.title }}</strong><br />{{ act.when }}
          </li>
        }
      </ul>
    </section>
  `,
})
export class OwnActs {
  readonly acts = input.required<OwnBooth['acts']>();
  protected readonly words = inject(Words);
  protected readonly shown = computed(() =>
    this.acts().map(({ id, title, startsAt, minutes }) => ({
      id,
      title,
      when:
        startsAt === null
          ? this.words.t('booths.own.act-later', { minutes })
          : this.words.t('booths.own.act', {
              clock: hourText(startsAt, this.words.voice()),
              minutes,
            }),
    })),
  );
}
