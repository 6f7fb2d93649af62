import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import type { Bundle, StaffSessionView, TeamMember, TeamView } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { bundleText } from '../access/bundle-words';
import { SessionList } from '../access/session-list';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { BundleTicks } from './bundle-ticks';
import { TeamClient } from './team-client';

type Act = 'password' | 'factor' | 'lock' | 'sessions';

/** One colleague: what they may do, and what helps or stops them; each consequence is said before. */
@Component({
  selector: 'dabei-member-dialog',
  imports: [BundleTicks, DialogPanel, ProblemLine, SessionList, TPipe],
  styles: `
    .organisations {
      display: grid;
      gap: 0.3rem;
      max-block-size: 14rem;
      overflow-y: auto;
    }
  `,
  templateUrl: './member-dialog.html',
})
export class MemberDialog {
  readonly member = input.required<TeamMember | null>();
  readonly organisations = input.required<TeamView['organisations']>();
  readonly closed = output();
  readonly changed = output();

  private readonly client = inject(TeamClient);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly attempt = attempt();
  protected readonly act = signal<Act | null>(null);
  protected readonly held = signal<readonly Bundle[]>([]);
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly sessions = signal<StaffSessionView[]>([]);
  protected readonly isOrganiser = computed(() => this.held().includes('organiser'));
  protected readonly difference = computed(() => {
    const before = this.member()?.bundles ?? [];
    const gained = this.held().filter((bundle) => !before.includes(bundle));
    const lost = before.filter((bundle) => !(this.held() as readonly string[]).includes(bundle));
    const said = (key: string, bundles: readonly string[]) =>
      bundles.length > 0
        ? [this.words.t(key, { list: bundleText(bundles, this.words.voice()) })]
        : [];
    return [...said('team.change.gains', gained), ...said('team.change.loses', lost)].join(' ');
  });

  constructor() {
    effect(() => {
      const member = this.member();
      this.held.set((member?.bundles ?? []) as Bundle[]);
      this.chosen.set(member?.organisations.map(({ id }) => id) ?? []);
      this.act.set(null);
      this.attempt.problem.set(null);
    });
  }

  protected toggle(id: string): void {
    this.chosen.update((ids) =>
      ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id],
    );
  }

  protected choose(act: Act | null): void {
    this.attempt.problem.set(null);
    this.act.set(act);
  }

  protected async see({ id }: TeamMember): Promise<void> {
    if (await this.attempt.run(async () => this.sessions.set(await this.client.sessions(id))))
      this.act.set('sessions');
  }

  protected async save(event: Event, member: TeamMember): Promise<void> {
    event.preventDefault();
    if (this.held().length === 0 || (this.isOrganiser() && this.chosen().length === 0)) return;
    const organisations = [...this.chosen()];
    await this.run(member, 'team.change.saved', () =>
      this.client.change(member.id, [...this.held()], organisations),
    );
  }

  protected newPassword(member: TeamMember): Promise<void> {
    return this.run(member, 'team.change.passwordSent', () => this.client.offerPassword(member.id));
  }

  protected removeFactor(member: TeamMember): Promise<void> {
    return this.run(member, 'team.change.factorGone', () => this.client.removeFactor(member.id));
  }

  protected endSessions(member: TeamMember): Promise<void> {
    return this.run(member, 'team.sessions.ended', () => this.client.endSessions(member.id));
  }

  protected setActive(member: TeamMember, active: boolean): Promise<void> {
    return this.run(
      member,
      active ? 'team.change.unlocked' : 'team.change.locked',
      () => this.client.setActive(member.id, active),
      active ? undefined : () => void this.unlock(member),
    );
  }

  private async unlock(member: TeamMember): Promise<void> {
    await this.client.setActive(member.id, true);
    this.changed.emit();
  }

  private async run(
    { name }: TeamMember,
    word: string,
    work: () => Promise<unknown>,
    undo?: () => void,
  ): Promise<void> {
    if (!(await this.attempt.run(work))) return;
    this.toasts.say(this.words.t(word, { name }), undo);
    this.changed.emit();
    this.closed.emit();
  }
}
