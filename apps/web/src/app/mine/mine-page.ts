import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { RegistrationView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../shared/page-head';
import { SessionStore } from '../shared/session-store';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { LetterCode } from '../sign-in/letter-code';
import { BillsLink } from './bills-link';
import { CalendarSheet } from './calendar-sheet';
import { ChildrenSheet } from './children-sheet';
import { DataSheet } from './data-sheet';
import { GuardianSheet } from './guardian-sheet';
import { MineActions } from './mine-actions';
import { PitchBookingsLinks } from './pitch-bookings-links';
import { RegistrationSheet } from './registration-sheet';
import { SecondGuardianSheet } from './second-guardian-sheet';
import { SellerNumbersLinks } from './seller-numbers-links';
import { WishesLinks } from './wishes-links';

const over: readonly RegistrationView['state'][] = ['cancelled', 'expired', 'attended', 'missed'];

/** Where every child stands, what can be done about it, and how the family is reached. */
@Component({
  selector: 'dabei-mine-page',
  imports: [
    BillsLink,
    CalendarSheet,
    ChildrenSheet,
    DataSheet,
    GuardianSheet,
    Icon,
    PitchBookingsLinks,
    RegistrationSheet,
    RouterLink,
    SecondGuardianSheet,
    SellerNumbersLinks,
    TPipe,
    WishesLinks,
  ],
  providers: [MineActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-3);
    }
    h1 {
      margin: 0;
    }
    .message {
      position: sticky;
      inset-block-start: 0.5rem;
      z-index: 2;
    }
    summary {
      cursor: pointer;
      min-block-size: 2.75rem;
      font-family: var(--head-font);
      font-size: var(--step-1);
      font-weight: 600;
    }
  `,
  template: `
    <div class="page narrow stack">
      <h1>{{ (gone() ? 'family.mine.deleted' : 'family.mine.title') | t }}</h1>
      <div role="status" class="message">
        @if (actions.message(); as said) {
          <p class="notice" [class]="'notice-' + said.tone">
            <dabei-icon [name]="said.tone === 'confirmed' ? 'check' : 'alert'" /><span>{{
              said.text
            }}</span>
          </p>
        }
      </div>
      @if (session.household(); as household) {
        <dabei-wishes-links />
        @if (household.registrations.length === 0) {
          <div class="sheet stack">
            <p class="lead">{{ 'family.mine.none' | t }}</p>
            <p>
              <a class="button button-primary" [routerLink]="base()">{{
                'family.who.toProgramme' | t
              }}</a>
            </p>
          </div>
        }
        @for (registration of current(); track registration.id) {
          <dabei-registration-sheet [registration]="registration" />
        }
        @if (past().length) {
          <details>
            <summary>{{ 'family.mine.past' | t }} ({{ past().length }})</summary>
            <div class="stack">
              @for (registration of past(); track registration.id) {
                <dabei-registration-sheet [registration]="registration" />
              }
            </div>
          </details>
        }
        <dabei-pitch-bookings-links />
        <dabei-seller-numbers-links />
        <dabei-bills-link />
        <dabei-calendar-sheet />
        <h2>{{ 'family.mine.family' | t }}</h2>
        <dabei-guardian-sheet [household]="household" />
        <dabei-children-sheet [children]="household.children" />
        <dabei-second-guardian-sheet [children]="household.children" />
        <dabei-data-sheet (left)="leave()" (gone)="gone.set(true)" />
      } @else if (gone()) {
        <p class="lead">{{ 'family.mine.deletedBody' | t }}</p>
        <p>
          <a class="button button-primary" [routerLink]="base()">{{
            'family.who.toProgramme' | t
          }}</a>
        </p>
      } @else if (session.family()) {
        <p role="status">{{ 'family.mine.loading' | t }}</p>
        <p>
          <button type="button" class="button" (click)="again()">
            {{ 'family.mine.tryAgain' | t }}
          </button>
        </p>
      } @else {
        <p>
          <button type="button" class="button" (click)="again()">
            {{ 'family.mine.tryAgain' | t }}
          </button>
        </p>
      }
    </div>
  `,
})
export class MinePage {
  protected readonly session = inject(SessionStore);
  protected readonly actions = inject(MineActions);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  protected readonly base = computed(() => `/${this.words.language()}`);
  protected readonly gone = signal(false);
  /** Offers first: they have a deadline. Then by date. */
  protected readonly current = computed(() =>
    this.all(({ state, event }) => !over.includes(state) && !event.cancelled).sort(
      (one, other) => urgency(one) - urgency(other) || start(one) - start(other),
    ),
  );
  protected readonly past = computed(() =>
    this.all(({ state, event }) => over.includes(state) || event.cancelled),
  );

  constructor() {
    // who is signed in already needs no code; it does not stay in the address
    inject(LetterCode).take(inject(ActivatedRoute));
    const head = inject(PageHead);
    effect(() => {
      head.set(this.words.t('family.mine.title'));
    });
  }

  protected again(): void {
    void this.session.look().catch(() => undefined);
  }

  protected leave(): void {
    void this.router.navigateByUrl(this.base());
  }

  private all(which: (registration: RegistrationView) => boolean): RegistrationView[] {
    return (this.session.household()?.registrations ?? []).filter(which);
  }
}

function urgency({ offer, state }: RegistrationView): number {
  if (offer?.state === 'open') return 0;
  return state === 'held' || state === 'queued' ? 1 : 2;
}

function start({ event }: RegistrationView): number {
  return Date.parse(event.sessions[0]?.startsAt ?? '') || 0;
}
