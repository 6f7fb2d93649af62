import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { route, deskRoutes, type ChildView } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { focusFirstError } from '../../../shared/focus-first-error';
import { problemOf } from '../../../shared/problem-text';
import { TextField } from '../../../shared/text-field';
import { nameShape, requiredText, shapedText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { FamilyData } from './family-data';

/** Refusals the office may overrule with a reason. */
const overruled = ['too-young', 'too-old', 'ask-the-office'];
const shortestReason = 3;

/** A slip in a child's name or birth date; past an age limit only with a reason. */
@Component({
  selector: 'dabei-child-dialog',
  imports: [DialogPanel, ProblemLine, TextField, TPipe],
  template: `
    <dabei-dialog labelledBy="child-dialog-title" [open]="child() !== null" (closed)="close()">
      @if (child(); as before) {
        <form class="stack" novalidate (submit)="save($event)">
          <h2 id="child-dialog-title">
            {{ 'families.children.editOf' | t: { child: before.firstName } }}
          </h2>
          <div class="fields-row">
            <dabei-text-field
              id="child-first"
              [label]="'families.contact.firstName' | t"
              [field]="form.firstName"
            />
            <dabei-text-field
              id="child-last"
              [label]="'families.contact.lastName' | t"
              [field]="form.lastName"
            />
            <dabei-text-field
              id="child-birth"
              type="date"
              [label]="'families.children.birthDate' | t"
              [field]="form.birthDate"
            />
          </div>
          <dabei-problem-line [text]="saving.problem()" />
          @if (refused()) {
            <dabei-text-field
              id="child-reason"
              [label]="'families.children.reason' | t"
              [hint]="'families.children.reasonHint' | t"
              [field]="form.reason"
            />
          }
          <div class="row">
            <button
              type="submit"
              class="button button-primary"
              [disabled]="saving.busy() || (refused() && !hasReason())"
            >
              {{ (refused() ? 'families.children.anyway' : 'desk.save') | t }}
            </button>
            <button type="button" class="button button-quiet" (click)="close()">
              {{ 'desk.cancel' | t }}
            </button>
          </div>
        </form>
      }
    </dabei-dialog>
  `,
})
export class ChildDialog {
  readonly child = input.required<ChildView | null>();
  readonly closed = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly data = inject(FamilyData);
  protected readonly saving = attempt();
  protected readonly refused = signal(false);
  protected readonly model = signal({ firstName: '', lastName: '', birthDate: '', reason: '' });
  protected readonly form = form(this.model, (path) => {
    for (const name of [path.firstName, path.lastName]) {
      requiredText(name, () => this.words.t('families.contact.nameMissing'));
      shapedText(name, nameShape, () => this.words.t('families.contact.nameWrong'));
    }
    validate(path.birthDate, ({ value }) =>
      /^\d{4}-\d{2}-\d{2}$/.test(value())
        ? undefined
        : { kind: 'shape', message: this.words.t('families.children.birthDateMissing') },
    );
  });
  protected readonly hasReason = computed(
    () => this.model().reason.trim().length >= shortestReason,
  );

  constructor() {
    effect(() => {
      const child = this.child();
      if (child === null) return;
      const { firstName, lastName, birthDate } = child;
      untracked(() => {
        this.model.set({ firstName, lastName, birthDate, reason: '' });
      });
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [child, family] = [this.child(), this.data.family()];
    this.form().markAsTouched();
    if (!this.form().valid() || child === null || family === undefined) {
      focusFirstError(this.form);
      return;
    }
    const { firstName, lastName, birthDate, reason } = this.model();
    const change = {
      firstName: firstName.trim(),
      lastName: lastName.trim(),
      birthDate,
      ...(this.refused() ? { reason: reason.trim() } : {}),
    };
    const address = route(deskRoutes.deskFamilyChild, { id: family.id, child: child.id });
    const done = await this.saving.run(() =>
      this.calls.put(address, change).catch((error: unknown) => {
        this.refused.set(overruled.includes(problemOf(error)?.reason ?? ''));
        throw error;
      }),
    );
    if (!done) return;
    this.toasts.say(this.words.t('desk.saved'));
    this.data.resource.reload();
    this.close();
  }

  protected close(): void {
    this.saving.problem.set(null);
    this.refused.set(false);
    this.closed.emit();
  }
}
