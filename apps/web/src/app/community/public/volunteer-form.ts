import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import type { PublicCommunityDay, VolunteerPressed } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { BirthDateField } from '../../registration/birth-date-field';
import { focusFirstError } from '../../shared/focus-first-error';
import { OfficeStore } from '../../shared/office-store';
import { problemText } from '../../shared/problem-text';
import { TextField } from '../../shared/text-field';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { refusalText, shiftBeside, shiftName } from '../shift-words';
import { emptyVolunteer, isYoung, pressOf, volunteerForm } from './volunteer-draft';
import { VolunteerPresses } from './volunteer-presses';

type Refusals = Extract<VolunteerPressed, { outcome: 'refused' }>['refusals'];

/** Who takes the chosen shifts, and the one press; what is refused says why, and the rest stays. */
@Component({
  selector: 'dabei-volunteer-form',
  imports: [BirthDateField, Icon, TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './volunteer-form.html',
})
export class VolunteerForm {
  readonly day = input.required<PublicCommunityDay>();
  readonly chosen = model.required<readonly string[]>();
  /** Others were quicker: the day is to be read again. */
  readonly stale = output();

  protected readonly words = inject(Words);
  protected readonly office = inject(OfficeStore);
  protected readonly presses = inject(VolunteerPresses);
  private readonly router = inject(Router);

  private readonly draft = signal(emptyVolunteer);
  protected readonly form = volunteerForm(this.draft, () => this.day().heldOn, this.words);
  protected readonly young = computed(() => isYoung(this.draft(), this.day().heldOn));
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  /** Of the last press; choosing anew forgets them. */
  private readonly refused = linkedSignal<readonly string[], Refusals>({
    source: this.chosen,
    computation: () => [],
  });

  protected readonly names = computed(() =>
    this.chosen().map((id) => {
      const name = shiftName(this.day(), id, this.words.voice());
      return this.isFull(id) ? this.words.t('community.form.waits', { name }) : name;
    }),
  );
  protected readonly refusals = computed(() =>
    this.refused().map(({ shiftId, reason }) => {
      const withShift = shiftBeside(this.day(), shiftId, this.chosen());
      return {
        shiftId,
        name: shiftName(this.day(), shiftId, this.words.voice()),
        why: refusalText(this.day(), shiftId, { reason, withShift }, this.words),
      };
    }),
  );
  protected readonly eraseOn = computed(() => dayText(this.day().eraseOn, this.words.language()));

  protected withoutRefused(): void {
    const refused = this.refused().map(({ shiftId }) => shiftId);
    this.chosen.set(this.chosen().filter((id) => !refused.includes(id)));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.form().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    if (this.chosen().length === 0) {
      this.problem.set(this.words.t('community.form.none'));
      return;
    }
    this.busy.set(true);
    try {
      await this.press();
    } catch (error) {
      this.problem.set(problemText(error, this.words));
      this.stale.emit();
    } finally {
      this.busy.set(false);
    }
  }

  private isFull(shiftId: string): boolean {
    return this.day().shifts.some(({ id, free }) => id === shiftId && free === 0);
  }

  private async press(): Promise<void> {
    const { slug, heldOn } = this.day();
    const shiftIds = [...this.chosen()];
    const wish = { heldOn, shiftIds, orWait: shiftIds.filter((id) => this.isFull(id)) };
    const press = pressOf(this.draft(), wish, this.words.language());
    const answer = await this.presses.press(slug, press);
    if (answer.outcome === 'held') {
      await this.router.navigate(['/', this.words.language(), 'mitmachen', 'code']);
      return;
    }
    this.refused.set(answer.refusals);
    this.stale.emit();
  }
}
