import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { route, deskRoutes, type ClearanceInput, type ClearanceView } from '@dabei/contracts';
import { clearanceEndsOn, clearanceStanding } from '@dabei/domain';
import { DialogPanel } from '@dabei/web/ui';
import { townTime } from '@dabei/words';
import { focusFirstError } from '../../../../shared/focus-first-error';
import { TextField } from '../../../../shared/text-field';
import { requiredText } from '../../../../shared/text-rules';
import { TPipe } from '../../../../shared/t.pipe';
import { Words } from '../../../../shared/words';
import { ApiCalls } from '../../../parts/api-calls';
import { attempt } from '../../../parts/attempt';
import { PickField } from '../../../parts/pick-field';
import { ProblemLine } from '../../../parts/problem-line';
import { Toasts } from '../../../parts/toasts';
import { dateText } from '../date-text';

/** "Führungszeugnis eingesehen": two dates and a yes or no, and what follows from them before it is saved. */
@Component({
  selector: 'dabei-clearance-dialog',
  imports: [DialogPanel, PickField, ProblemLine, TextField, TPipe],
  templateUrl: './clearance-dialog.html',
})
export class ClearanceDialog {
  readonly person = input.required<ClearanceView | null>();
  readonly closed = output();
  readonly changed = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly today = townTime(new Date()).date;

  protected readonly saving = attempt();
  protected readonly typed = linkedSignal(() => {
    const { seenOn, issuedOn, standing } = this.person() ?? {};
    const entry = standing === 'relevant-entry' ? 'yes' : seenOn ? 'no' : '';
    return { seenOn: seenOn ?? this.today, issuedOn: issuedOn ?? '', entry };
  });
  protected readonly form = form(this.typed, (path) => {
    const say = (key: string) => (): string => this.words.t(`partners.clearance.${key}`);
    requiredText(path.seenOn, say('missing'));
    requiredText(path.issuedOn, say('missing'));
    requiredText(path.entry, say('missing'));
    validate(path.seenOn, ({ value }) =>
      value() > this.today ? { kind: 'future', message: say('future')() } : undefined,
    );
    validate(path.issuedOn, (context) =>
      context.value() > context.valueOf(path.seenOn)
        ? { kind: 'order', message: say('order')() }
        : undefined,
    );
  });
  protected readonly picks = computed(() =>
    [
      ['', 'choose'],
      ['no', 'no'],
      ['yes', 'yes'],
    ].map(([value = '', word = '']) => ({
      value,
      label: this.words.t(`partners.clearance.${word}`),
    })),
  );
  /** What saving means for the day sheet. */
  protected readonly then = computed(() => {
    const person = this.person();
    if (!person || this.form().invalid()) return null;
    const clearance = this.input();
    const standing = clearanceStanding(clearance, this.today);
    return this.words.t(`partners.clearance.then-${standing}`, {
      name: person.name,
      until: dateText(clearanceEndsOn(clearance.seenOn), this.words.language()),
    });
  });

  protected async save(event: Event, { accountId, name }: ClearanceView): Promise<void> {
    event.preventDefault();
    this.form().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    const address = route(deskRoutes.deskClearance, { account: accountId });
    if (await this.saving.run(() => this.calls.put(address, this.input())))
      this.done('saved', name);
  }

  protected async erase({ accountId, name }: ClearanceView): Promise<void> {
    const address = route(deskRoutes.deskClearanceErase, { account: accountId });
    if (await this.saving.run(() => this.calls.post(address))) this.done('erased', name);
  }

  protected close(): void {
    this.saving.problem.set(null);
    this.form().reset();
    this.closed.emit();
  }

  private done(word: string, name: string): void {
    this.toasts.say(this.words.t(`partners.clearance.${word}`, { name }));
    this.changed.emit();
    this.close();
  }

  private input(): ClearanceInput {
    const { seenOn, issuedOn, entry } = this.typed();
    return { seenOn, issuedOn, relevantEntry: entry === 'yes' };
  }
}
