import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deskRoutes, type InvitationSheet, type TeamMember, type TeamView } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { StaffSession } from '../access/staff-session';
import { AnswerState } from '../parts/answer-state';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { InviteDialog } from './invite-dialog';
import { MemberDialog } from './member-dialog';
import { OpenInvitations, type InvitationAct } from './open-invitations';
import { PeopleTable } from './people-table';
import { SheetDialog } from './sheet-dialog';
import { TeamClient } from './team-client';

/** Who sits at the desk, who is asked to, and what each may do. */
@Component({
  selector: 'dabei-team-page',
  imports: [
    AnswerState,
    Icon,
    InviteDialog,
    MemberDialog,
    OpenInvitations,
    PeopleTable,
    ProblemLine,
    RouterLink,
    SheetDialog,
    TPipe,
  ],
  providers: [TeamClient],
  templateUrl: './team-page.html',
})
export class TeamPage {
  private readonly client = inject(TeamClient);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly session = inject(StaffSession);

  protected readonly resource = httpResource<TeamView>(() => deskRoutes.team);
  protected readonly team = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly find = signal('');
  protected readonly found = computed(() => {
    const wanted = searchKey(this.find());
    const people = this.team()?.people ?? [];
    return people.filter(({ name, email, organisations }) =>
      searchKey([name, email ?? '', ...organisations.map((one) => one.name)].join(' ')).includes(
        wanted,
      ),
    );
  });
  protected readonly tending = attempt();
  protected readonly inviting = signal(false);
  protected readonly picked = signal<TeamMember | null>(null);
  protected readonly sheet = signal<InvitationSheet | null>(null);

  constructor() {
    inject(PageHead).set(this.words.t('team.people.title'));
  }

  protected async invited({ id, sheet }: { id: string; sheet: boolean }): Promise<void> {
    this.resource.reload();
    if (sheet) await this.tending.run(async () => this.sheet.set(await this.client.sheet(id)));
  }

  protected async tend({ invitation: { id, name }, act }: InvitationAct): Promise<void> {
    await this.tending.run(async () => {
      if (act === 'sheet') this.sheet.set(await this.client.sheet(id));
      else {
        await this.client[act](id);
        const word = act === 'again' ? 'team.open.sentAgain' : 'team.open.withdrawn';
        this.toasts.say(this.words.t(word, { name }));
      }
    });
    if (act !== 'sheet') this.resource.reload();
  }
}
