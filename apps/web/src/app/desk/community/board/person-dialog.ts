import { Component, computed, inject, input, linkedSignal, output, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import {
  route,
  deskRoutes,
  type DeskVolunteer,
  type ShiftRoleView,
  type VolunteerRoleInput,
} from '@dabei/contracts';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { PhoneLink } from '../../parts/phone-link';
import { TickField } from '../../parts/tick-field';

/** One volunteer: how to reach them, what papers the office has seen, which roles they may do. */
@Component({
  selector: 'dabei-person-dialog',
  imports: [AskDialog, PhoneLink, TPipe, TextField, TickField],
  template: `
    <dabei-ask-dialog
      name="person"
      [open]="true"
      [title]="volunteer().name"
      [button]="'community-desk.person.save' | t"
      [attempt]="saving"
      (closed)="closed.emit()"
      (agreed)="save()"
    >
      <p>{{ 'community-desk.person.age' | t: { age: volunteer().age } }}</p>
      <p class="row">
        @if (volunteer().phone; as phone) {
          <dabei-phone-link [phone]="phone" />
        }
        @if (volunteer().email; as email) {
          <bdi>{{ email }}</bdi>
        }
      </p>
      @if (volunteer().parent; as parent) {
        <p class="row">
          <span>{{ 'community-desk.person.parent' | t: { name: parent.name } }}</span>
          @if (parent.phone; as phone) {
            <dabei-phone-link [phone]="phone" />
          }
          @if (parent.email; as email) {
            <bdi>{{ email }}</bdi>
          }
        </p>
      }
      @if (volunteer().consentBy === 'link') {
        <p>{{ 'community-desk.person.consentByLink' | t }}</p>
      } @else if (volunteer().consent !== 'none') {
        <dabei-tick-field
          [label]="'community-desk.person.consentOnPaper' | t"
          [field]="fields.consentOnPaper"
        />
      }
      <dabei-text-field
        id="person-food"
        type="date"
        [label]="'community-desk.person.foodUntil' | t"
        [field]="fields.foodUntil"
      />
      @for (one of decisions(); track one.role.id) {
        <p class="row">
          <span
            ><bdi class="strong">{{ one.role.name }}</bdi> ·
            {{ 'community-desk.role.state-' + (one.state ?? 'open') | t }}</span
          >
          @for (state of states; track state) {
            @if (one.state !== state) {
              <button
                type="button"
                class="button button-small"
                [disabled]="saving.busy()"
                [attr.aria-label]="
                  'community-desk.role.' + state + '-for' | t: { role: one.role.name }
                "
                (click)="decide(one.role, state)"
              >
                {{ 'community-desk.role.' + state | t }}
              </button>
            }
          }
        </p>
      }
    </dabei-ask-dialog>
  `,
})
export class PersonDialog {
  readonly volunteer = input.required<DeskVolunteer>();
  readonly roles = input.required<readonly ShiftRoleView[]>();
  readonly closed = output();
  /** Something is different now; the dialog stays. */
  readonly changed = output();

  private readonly calls = inject(ApiCalls);
  protected readonly saving = attempt();
  protected readonly states = ['confirmed', 'refused'] as const;
  /** Only the office's roles are decided on. */
  protected readonly decisions = computed(() =>
    this.roles()
      .filter(({ needsConfirmation }) => needsConfirmation)
      .map((role) => ({
        role,
        state: this.volunteer().roles.find(({ roleId }) => roleId === role.id)?.state ?? null,
      })),
  );
  /** What is typed stays while only a role is decided on. */
  private readonly model = linkedSignal({
    source: () => this.volunteer().version,
    computation: () => {
      const { foodUntil, consentBy } = untracked(this.volunteer);
      return { foodUntil: foodUntil ?? '', consentOnPaper: consentBy === 'paper' };
    },
  });
  protected readonly fields = form(this.model);

  protected async save(): Promise<void> {
    const { id, version } = this.volunteer();
    const { foodUntil, consentOnPaper } = this.model();
    await this.saving.run(async () => {
      const papers = { foodUntil: foodUntil || null, consentOnPaper, version };
      await this.calls.post(route(deskRoutes.deskVolunteerPapers, { id }), papers);
      this.changed.emit();
      this.closed.emit();
    });
  }

  protected async decide(
    { id: roleId }: ShiftRoleView,
    state: VolunteerRoleInput['state'],
  ): Promise<void> {
    await this.saving.run(async () => {
      const path = route(deskRoutes.deskVolunteerRole, { id: this.volunteer().id });
      await this.calls.post(path, { roleId, state });
      this.changed.emit();
    });
  }
}
