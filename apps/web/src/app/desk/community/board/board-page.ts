import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type DeskShift, type ShiftRoleView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { CommunityHead } from '../community-head';
import { BoardStore } from './board-store';
import type { PersonOnShift, RoleRequest } from './board-view';
import { CancelSignupDialog } from './cancel-dialog';
import { PersonDialog } from './person-dialog';
import { RemoveDialog, type Removal } from './remove-dialog';
import { RoleDialog } from './role-dialog';
import { ShiftCard } from './shift-card';
import { ShiftDialog } from './shift-dialog';

/** Roles and shifts of a day with who carries them: the office's board. */
@Component({
  selector: 'dabei-shift-board-page',
  imports: [
    AnswerState,
    CancelSignupDialog,
    CommunityHead,
    Icon,
    PersonDialog,
    ProblemLine,
    RemoveDialog,
    RoleDialog,
    RouterLink,
    ShiftCard,
    ShiftDialog,
    TPipe,
  ],
  providers: [BoardStore],
  styles: `
    .shifts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
      gap: 0.75rem;
      align-items: start;
    }
  `,
  templateUrl: './board-page.html',
})
export class ShiftBoardPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly store = inject(BoardStore);
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly states = ['confirmed', 'refused'] as const;
  /** `undefined` inside: a new one. */
  protected readonly role = signal<{ role?: ShiftRoleView } | null>(null);
  protected readonly shift = signal<{ shift?: DeskShift } | null>(null);
  protected readonly cancelling = signal<PersonOnShift | null>(null);
  protected readonly removing = signal<Removal | null>(null);
  private readonly personId = signal<string | null>(null);
  /** As the board knows them now, also after a decision. */
  protected readonly person = computed(
    () => this.store.board()?.volunteers.find(({ id }) => id === this.personId()) ?? null,
  );

  constructor() {
    inject(PageHead).set(this.words.t('community-desk.tabs.shifts'));
    effect(() => this.store.slug.set(this.slug()));
  }

  protected open(id: string | null): void {
    this.personId.set(id);
  }

  protected removeRole({ id, name }: ShiftRoleView): void {
    this.removing.set({ kind: 'role', path: route(deskRoutes.deskShiftRole, { id }), name });
  }

  protected removeShift({ id }: DeskShift, name: string): void {
    this.removing.set({ kind: 'shift', path: route(deskRoutes.deskShift, { id }), name });
  }

  /** A dialog is done: it closes and the board is read anew. */
  protected done(): void {
    this.role.set(null);
    this.shift.set(null);
    this.cancelling.set(null);
    this.removing.set(null);
    this.store.again();
  }

  protected async decide(
    { volunteer, role }: RoleRequest,
    state: 'confirmed' | 'refused',
  ): Promise<void> {
    await this.acting.run(async () => {
      const path = route(deskRoutes.deskVolunteerRole, { id: volunteer.id });
      await this.calls.post(path, { roleId: role.id, state });
      const named = { name: volunteer.name, role: role.name };
      this.toasts.say(this.words.t(`community-desk.role.said-${state}`, named));
    });
    this.store.again();
  }

  protected async reinstate({ signup, volunteer }: PersonOnShift): Promise<void> {
    await this.acting.run(async () => {
      const path = route(deskRoutes.deskSignupReinstate, { id: signup.id });
      await this.calls.post(path, { version: signup.version });
      const said = signup.state === 'waiting' ? 'waiting.given' : 'cancel.said-back';
      this.toasts.say(this.words.t(`community-desk.${said}`, { name: volunteer.name }));
    });
    this.store.again();
  }
}
