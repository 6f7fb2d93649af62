import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  route,
  deskRoutes,
  type BoothCallView,
  type BoothDecision,
  type DeskBooth,
} from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { clockText, momentText } from '@dabei/words';
import { draftOf } from '../../../shared/booth-form/booth-draft';
import { gapText } from '../../../shared/booth-form/booth-gaps';
import { lastAnswer } from '../../../shared/last-answer';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PhoneLink } from '../../parts/phone-link';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { CommunityHead } from '../community-head';
import { actsOn, asksFirst, lookAt } from './booth-acts';
import { BoothStateBadge } from './booth-state-badge';
import { ByHandDialog } from './by-hand-dialog';
import { DecisionDialog } from './decision-dialog';
import { LookDialog } from './look-dialog';
import { needsLines } from './needs-lines';
import { refusalText } from './refusal-text';

/** One application: what it needs, who answers for it, what does not fit, and what the office decides. */
@Component({
  selector: 'dabei-booth-page',
  imports: [
    AnswerState,
    BoothStateBadge,
    ByHandDialog,
    CommunityHead,
    DecisionDialog,
    Icon,
    LookDialog,
    PhoneLink,
    ProblemLine,
    RouterLink,
    TPipe,
  ],
  styleUrl: './booth-page.css',
  templateUrl: './booth-page.html',
})
export class BoothPage {
  /** From the address. */
  readonly slug = input.required<string>();
  readonly id = input.required<string>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly asked = signal<BoothDecision['move'] | null>(null);
  protected readonly choosing = signal<'in' | 'out' | null>(null);
  protected readonly lifting = signal(false);
  protected readonly resource = httpResource<DeskBooth>(() =>
    route(deskRoutes.deskBooth, { id: this.id() }),
  );
  protected readonly booth = lastAnswer(this.resource);
  private readonly call = lastAnswer(
    httpResource<BoothCallView>(() => route(deskRoutes.deskBoothCall, { slug: this.slug() })),
  );
  /** Only where the lot decides is there something to decide without it. */
  protected readonly drawn = computed(() => this.call()?.call?.allocation === 'draw');
  protected readonly acts = computed(() => actsOn(this.booth() ?? { moves: [], gaps: [] }));
  protected readonly lines = computed(() => {
    const booth = this.booth();
    return booth ? needsLines(booth.writing.needs, this.words.voice()) : [];
  });
  protected readonly gaps = computed(() => {
    const booth = this.booth();
    if (booth === undefined) return [];
    const draft = draftOf(booth.writing);
    return booth.gaps.map((gap) => gapText(gap, draft, this.words));
  });
  protected readonly toLookAt = computed(() => {
    const booth = this.booth();
    const connection = booth?.row.connection ?? '';
    return (booth?.toLookAt ?? []).map((one) => refusalText(one, this.words, connection));
  });
  protected readonly look = computed(() => lookAt(this.booth()?.toLookAt ?? []));
  protected readonly overrides = computed(() => {
    const { placeOverride, powerOverride } = this.booth() ?? {};
    return [placeOverride, powerOverride].flatMap((one) => (one ? [one] : []));
  });
  protected readonly setUpAt = computed(() => {
    const at = this.booth()?.row.setUpAt ?? null;
    return at === null ? null : clockText(at, this.words.voice());
  });
  protected readonly submittedAt = computed(() => {
    const at = this.booth()?.submittedAt ?? null;
    return at === null ? null : momentText(at, this.words.voice());
  });

  constructor() {
    inject(PageHead).set(this.words.t('booths-desk.title'));
  }

  protected act(move: BoothDecision['move']): void {
    if (asksFirst(move, this.booth()?.ahead ?? 0)) this.asked.set(move);
    else void this.decide(move);
  }

  protected looked(): Promise<void> {
    return this.send(deskRoutes.deskBoothLooked, { reason: null }, 'looked');
  }

  protected takeBack(): Promise<void> {
    return this.send(deskRoutes.deskBoothByHand, { choice: null, reason: '' }, 'hand-back');
  }

  protected show(booth: DeskBooth): void {
    this.asked.set(null);
    this.choosing.set(null);
    this.lifting.set(false);
    this.resource.set(booth);
  }

  private decide(move: BoothDecision['move']): Promise<void> {
    return this.send(deskRoutes.deskBoothDecision, { move }, move);
  }

  private async send(address: string, body: object, said: string): Promise<void> {
    const row = this.booth()?.row;
    if (row === undefined) return;
    const { id, version, association } = row;
    const done = await this.acting.run(
      async () => {
        this.show(await this.calls.post<DeskBooth>(route(address, { id }), { ...body, version }));
      },
      () => this.resource.reload(),
    );
    if (done) this.toasts.say(this.words.t(`booths-desk.said.${said}`, { association }));
  }
}
