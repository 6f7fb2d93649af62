import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form } from '@angular/forms/signals';
import { route, deskRoutes, type ShiftRoleInput, type ShiftRoleView } from '@dabei/contracts';
import { TextField } from '../../../shared/text-field';
import { requiredText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AreaField } from '../../parts/area-field';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { NumberField } from '../../parts/number-field';
import { TickField } from '../../parts/tick-field';
import { wholeNumber } from '../whole-number';

/** A role as it is typed. */
type RoleModel = Omit<ShiftRoleInput, 'minAge'> & { minAge: number | null };

/** What there is to do, and who may do it: a new role, or another word for one. */
@Component({
  selector: 'dabei-role-dialog',
  imports: [AreaField, AskDialog, NumberField, TPipe, TextField, TickField],
  template: `
    <dabei-ask-dialog
      name="role"
      [open]="true"
      [title]="(role() ? 'community-desk.role.change' : 'community-desk.role.new') | t"
      [button]="'desk.save' | t"
      [ready]="fields().valid()"
      [attempt]="saving"
      (closed)="closed.emit()"
      (agreed)="save()"
    >
      <dabei-text-field
        id="role-name"
        [label]="'community-desk.role.name' | t"
        [field]="fields.name"
      />
      <dabei-area-field
        id="role-about"
        [label]="'community-desk.role.about' | t"
        [field]="fields.about"
      />
      <dabei-number-field
        id="role-minAge"
        [label]="'community-desk.role.minAge' | t"
        [field]="fields.minAge"
      />
      <dabei-tick-field
        [label]="'community-desk.role.needsConfirmation' | t"
        [field]="fields.needsConfirmation"
      />
      <dabei-tick-field [label]="'community-desk.role.food' | t" [field]="fields.food" />
    </dabei-ask-dialog>
  `,
})
export class RoleDialog {
  readonly slug = input.required<string>();
  /** Missing: a new one. */
  readonly role = input<ShiftRoleView>();
  readonly closed = output();
  readonly saved = output();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  private readonly model = linkedSignal<RoleModel>(() => {
    const role = this.role();
    return {
      name: role?.name ?? '',
      about: role?.about ?? '',
      minAge: role?.minAge ?? 14,
      needsConfirmation: role?.needsConfirmation ?? false,
      food: role?.food ?? false,
    };
  });
  protected readonly fields = form(this.model, (path) => {
    requiredText(path.name, () => this.words.t('community-desk.settings.missing'));
    wholeNumber(path.minAge, [10, 99], (range) =>
      this.words.t('community-desk.settings.range', range),
    );
  });

  protected async save(): Promise<void> {
    const role = this.role();
    await this.saving.run(async () => {
      if (role === undefined)
        await this.calls.post(
          route(deskRoutes.deskShiftRoles, { slug: this.slug() }),
          this.model(),
        );
      else
        await this.calls.put(route(deskRoutes.deskShiftRole, { id: role.id }), {
          ...this.model(),
          version: role.version,
        });
      this.saved.emit();
    });
  }
}
