import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import type { PublicBoothCall } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { ChoiceField } from '../../shared/booth-form/choice-field';
import { kindChoices } from '../../shared/booth-form/kind-choices';
import { focusFirstError } from '../../shared/focus-first-error';
import { OfficeStore } from '../../shared/office-store';
import { problemOf, problemText } from '../../shared/problem-text';
import { TextField } from '../../shared/text-field';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { BoothPresses } from './booth-presses';
import { emptyStart, startForm, startOf } from './start-model';

/** "Wir machen mit": who, what kind of booth, and an address; everything else is written afterwards. */
@Component({
  selector: 'dabei-booth-start-form',
  imports: [ChoiceField, Icon, TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './start-form.html',
})
export class BoothStartForm {
  readonly call = input.required<PublicBoothCall>();
  /** It was refused: the call is to be read again. */
  readonly stale = output();

  protected readonly office = inject(OfficeStore);
  private readonly words = inject(Words);
  protected readonly presses = inject(BoothPresses);
  private readonly router = inject(Router);

  private readonly draft = signal(emptyStart);
  protected readonly form = startForm(this.draft, this.words);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly kinds = computed(() => kindChoices(this.words));
  protected readonly eraseOn = computed(() => dayText(this.call().eraseOn, this.words.language()));

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.form().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    this.busy.set(true);
    try {
      await this.presses.start(this.call().slug, startOf(this.draft(), this.words.language()));
      await this.router.navigate(['/', this.words.language(), 'standbewerbung', 'code']);
    } catch (error) {
      this.problem.set(problemText(error, this.words));
      if (problemOf(error)?.code === 'conflict') this.stale.emit();
    } finally {
      this.busy.set(false);
    }
  }
}
