import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { route, deskRoutes, type ChildView, type HouseholdHit } from '@dabei/contracts';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { HistoryList } from '../../overview/history-list';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PhoneLink } from '../../parts/phone-link';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { LastSeasonNotes } from '../../wishes/last-season-notes';
import { AccessCodeDialog } from '../access-code-dialog';
import { ChildDialog } from './child-dialog';
import { ContactDialog } from './contact-dialog';
import { DuplicatesSection } from './duplicates-section';
import { FamilyData } from './family-data';
import { isOutOfReach } from './out-of-reach';
import { PostSection } from './post-section';
import { ProofSection } from './proof-section';
import { ProtectionSection } from './protection-section';
import { RegistrationsSection } from './registrations-section';
import { TasksSection } from './tasks-section';

/** One family: who it is, where its children stand, what was sent, and the office's marks. */
@Component({
  selector: 'dabei-family-page',
  imports: [
    AccessCodeDialog,
    AnswerState,
    ChildDialog,
    ContactDialog,
    DuplicatesSection,
    HistoryList,
    Icon,
    LastSeasonNotes,
    PhoneLink,
    PostSection,
    ProblemLine,
    ProofSection,
    ProtectionSection,
    RegistrationsSection,
    StatusBadge,
    TasksSection,
    TPipe,
  ],
  providers: [FamilyData],
  templateUrl: './family-page.html',
  styleUrl: './family-page.css',
})
export class FamilyPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly words = inject(Words);
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly head = inject(PageHead);
  protected readonly data = inject(FamilyData);

  protected readonly editing = signal(false);
  protected readonly child = signal<ChildView | null>(null);
  protected readonly coded = signal<HouseholdHit | null>(null);
  protected readonly queueing = attempt();
  protected readonly letterAddress = computed(() =>
    route(deskRoutes.deskLetter, { id: this.id() }),
  );
  protected readonly address = computed(() => {
    const { street, postcode, town } = this.data.family() ?? {};
    return [street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  });
  protected readonly language = computed(() => {
    const code = this.data.family()?.language ?? 'de';
    return new Intl.DisplayNames([this.words.language()], { type: 'language' }).of(code) ?? code;
  });

  constructor() {
    effect(() => {
      this.data.id.set(this.id());
    });
    effect(() => {
      this.head.set(this.data.name() || this.words.t('families.page.title'));
    });
  }

  protected born(date: string): string {
    return new Intl.DateTimeFormat(this.words.language(), { timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    );
  }

  protected correct(child: ChildView): void {
    this.child.set(child);
  }

  protected giveCode(): void {
    const family = this.data.family();
    if (family === undefined) return;
    const [first] = family.guardians;
    this.coded.set({
      householdId: family.id,
      guardian: this.data.name(),
      email: first?.email ?? null,
      phone: first?.phone ?? null,
      children: family.children,
    });
  }

  /** Mails to this address did not arrive. */
  protected outOfReach(email: string | null): boolean {
    return isOutOfReach(email, this.data.family()?.mails ?? []);
  }

  protected codeGiven(): void {
    this.coded.set(null);
    this.data.resource.reload();
  }

  /** How things stand, for the next batch of letters. */
  protected async queueLetter(): Promise<void> {
    const address = route(deskRoutes.deskFamilyLetters, { id: this.id() });
    const done = await this.queueing.run(() => this.calls.post(address));
    if (!done) return;
    this.toasts.say(this.words.t('families.post.queued'));
    this.data.resource.reload();
  }
}
