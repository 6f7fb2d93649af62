import { Component, computed, inject, input, output } from '@angular/core';
import { dayText, townTime } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ProgrammeData } from '../../programme/programme-data';

/** To which event or date a child moves. */
@Component({
  selector: 'dabei-target-pick',
  imports: [TPipe],
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  template: `
    <div class="field">
      <label class="field-label" [for]="id()">{{
        label() ?? ('participants.move.target' | t)
      }}</label>
      <select #pick [id]="id()" (change)="choose(pick)">
        <option value="" [selected]="picked() === ''">{{ 'participants.move.choose' | t }}</option>
        @for (one of targets(); track one.id) {
          <option [value]="one.id" [selected]="one.id === picked()">{{ one.label }}</option>
        }
      </select>
    </div>
  `,
})
export class TargetPick {
  readonly id = input.required<string>();
  readonly label = input<string>();
  readonly picked = input.required<string>();
  /** The event the child is at now. */
  readonly without = input('');
  readonly changed = output<string>();

  private readonly programme = inject(ProgrammeData);
  private readonly words = inject(Words);
  protected choose(pick: HTMLSelectElement): void {
    this.changed.emit(pick.value);
    // a list that collects is ready for the next one
    if (this.picked() === '') setTimeout(() => (pick.value = this.picked()));
  }

  protected readonly targets = computed(() =>
    (this.programme.programme()?.events ?? [])
      .filter(({ id, status, registration }) => {
        const open = status === 'published' && registration === 'with-us';
        return open && id !== this.without();
      })
      .map(({ id, title, firstStartsAt, capacity, taken, offered, waiting }) => ({
        id,
        label: this.words.t('participants.move.option', {
          title,
          day: firstStartsAt
            ? dayText(townTime(firstStartsAt).date, this.words.language(), 'short')
            : '–',
          free: waiting > 0 ? 0 : Math.max(0, capacity - taken - offered),
        }),
      })),
  );
}
