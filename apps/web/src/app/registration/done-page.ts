import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BasketLineResult } from '@dabei/contracts';
import { HolidayMotif, Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../shared/page-head';
import { SessionStore } from '../shared/session-store';
import { refusalSentence } from '../shared/status/refusal-sentence';
import { statusOf, type Status } from '../shared/status/status-sentence';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { DraftStore } from './draft-store';
import { LastBasketStore } from './last-basket-store';

/** "Gespeichert. Sie können das Handy weglegen.", and one sentence for every child and event. */
@Component({
  selector: 'dabei-done-page',
  imports: [HolidayMotif, Icon, RouterLink, StatusBadge, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './done-page.css',
  template: `
    <div class="page narrow stack">
      <dabei-holiday-motif />
      <h1>{{ 'family.done.title' | t }}</h1>
      <p class="lead">{{ 'family.done.lead' | t }}</p>
      <ul class="plain-list stack">
        @for (line of lines(); track line.key) {
          <li class="sheet">
            <p class="soft">{{ line.title }}</p>
            <p class="sentence">{{ line.status.sentence }}</p>
            @for (reason of line.reasons; track reason) {
              <p><dabei-icon name="info" [size]="20" />{{ reason }}</p>
            }
            <dabei-status-badge [tone]="line.status.tone">{{
              line.status.badge
            }}</dabei-status-badge>
          </li>
        }
      </ul>
      @if (last?.feeIsDifficult) {
        <p class="notice">
          <dabei-icon name="heart" /><span>{{ 'family.done.task' | t }}</span>
        </p>
      }
      <div class="row">
        <a class="button button-primary" [routerLink]="base() + '/meine'">{{
          'family.done.toMine' | t
        }}</a>
        <a class="button" [routerLink]="base()">{{ 'family.done.toProgramme' | t }}</a>
      </div>
    </div>
  `,
})
export class DonePage {
  private readonly words = inject(Words);
  private readonly session = inject(SessionStore);
  protected readonly last = inject(LastBasketStore).read();

  protected readonly base = computed(() => `/${this.words.language()}`);
  protected readonly lines = computed(() =>
    (this.last?.result.results ?? []).map((line) => ({
      key: `${line.eventId}:${line.childKey}`,
      title: this.last?.titles[line.eventId] ?? '',
      status: this.statusOf(line),
      reasons: this.reasonsOf(line),
    })),
  );

  constructor() {
    inject(DraftStore).clear();
    inject(PageHead).set(this.words.t('family.done.title'));
    if (!this.session.household()) void this.session.look().catch(() => undefined);
  }

  /** As the household has it by now; what the press answered until that is loaded. */
  private statusOf(line: BasketLineResult): Status {
    const voice = this.words.voice();
    const child = this.last?.names[line.childKey] ?? voice.t('reasons.theChild');
    const known = this.session
      .household()
      ?.registrations.find(({ id }) => id === line.registrationId);
    if (known) return statusOf(known, voice);
    if (line.outcome === 'refused') {
      const badge = voice.t('family.status.badge-cancelled');
      const sentence = voice.t('family.status.refused', { child });
      return { tone: 'cancelled', badge, sentence, more: null };
    }
    return statusOf(
      {
        state: line.outcome,
        ahead: line.ahead,
        offer: null,
        endReason: null,
        childFirstName: child,
        event: { cancelled: false, missingForMinimum: 0, minimumDecidedOn: null },
      },
      voice,
    );
  }

  private reasonsOf({ refusals, childKey }: BasketLineResult): string[] {
    const child = this.last?.names[childKey] ?? '';
    return refusals.map((refusal) =>
      refusalSentence(refusal, child, (id) => this.last?.titles[id], this.words.voice()),
    );
  }
}
