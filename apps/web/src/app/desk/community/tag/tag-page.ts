import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { route, deskRoutes } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { lookAgain } from '../../markets/day/look-again';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { deskProblemText } from '../../parts/desk-problem-text';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { BoardStore } from '../board/board-store';
import type { PersonOnShift } from '../board/board-view';
import { CommunityHead } from '../community-head';
import { EmergencyButton } from '../emergency-button';
import { CheckInList } from './check-in-list';
import { VisitorTally } from './visitor-tally';

/** The day on a tablet: who is there, how many visitors, and the words for an emergency one tap away. */
@Component({
  selector: 'dabei-community-tablet-page',
  imports: [
    AnswerState,
    CheckInList,
    CommunityHead,
    EmergencyButton,
    Icon,
    ProblemLine,
    TPipe,
    VisitorTally,
  ],
  providers: [BoardStore],
  templateUrl: './tag-page.html',
})
export class CommunityTabletPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly store = inject(BoardStore);
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  /** Part of a name that is looked for. */
  protected readonly sought = signal('');
  /** A second press for the same person does nothing, one for somebody else does. */
  protected readonly pending = signal<ReadonlySet<string>>(new Set());
  protected readonly problem = signal<string | null>(null);
  protected readonly isDay = computed(() => this.store.day()?.phase === 'day');
  protected readonly paper = computed(() => route(deskRoutes.deskShiftList, { slug: this.slug() }));
  protected readonly lines = computed(() => {
    const sought = this.sought().trim().toLowerCase();
    return this.store.lines().map((line) => ({
      ...line,
      expected: line.expected.filter(({ volunteer }) =>
        volunteer.name.toLowerCase().includes(sought),
      ),
    }));
  });

  constructor() {
    inject(PageHead).set(this.words.t('community-desk.tabs.tablet'));
    effect(() => this.store.slug.set(this.slug()));
    lookAgain(() => this.store.again());
  }

  protected async tick({ signup, volunteer }: PersonOnShift): Promise<void> {
    const { id, version, checkedInAt } = signup;
    const here = checkedInAt === null;
    if (this.pending().has(id)) return;
    this.pending.update((all) => new Set([...all, id]));
    this.problem.set(null);
    try {
      await this.calls.post(route(deskRoutes.deskSignupCheckIn, { id }), { here, version });
      const said = here ? 'community-desk.tablet.said' : 'community-desk.tablet.said-undone';
      this.toasts.say(
        this.words.t(said, { name: volunteer.name }),
        here ? () => void this.takeBack(id) : undefined,
      );
    } catch (error) {
      this.problem.set(deskProblemText(error, this.words));
    } finally {
      this.pending.update((all) => new Set([...all].filter((one) => one !== id)));
      this.store.again();
    }
  }

  /** As the list knows the person by then. */
  private async takeBack(id: string): Promise<void> {
    const people = this.store.lines().flatMap(({ expected }) => expected);
    const person = people.find(({ signup }) => signup.id === id && signup.checkedInAt !== null);
    if (person !== undefined) await this.tick(person);
  }
}
