import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { filter, firstValueFrom, timeout } from 'rxjs';
import { BasketStore } from '../basket/basket-store';
import { DayLimitLine } from '../programme/day-limit-line';
import { ProgrammeStore } from '../programme/programme-store';
import { focusFirstError } from '../shared/focus-first-error';
import { PageHead } from '../shared/page-head';
import { problemText } from '../shared/problem-text';
import { SessionStore } from '../shared/session-store';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { BasketCheck } from './basket-check';
import { ChildFields } from './child-fields';
import { ChosenEvents } from './chosen-events';
import { DraftStore } from './draft-store';
import { EventChoice } from './event-choice';
import { GuardianFields } from './guardian-fields';
import { Pairs } from './pairs';
import { peopleForm, touchPeople } from './people-form';
import { RefusedBasket } from './refused-basket';
import { StepHead } from './step-head';
import { Steps } from './steps';
import { withKnownChildren } from './known-children';

/** First screen of the registration: who comes, who registers, who goes where. */
@Component({
  selector: 'dabei-who-page',
  imports: [
    ChildFields,
    DayLimitLine,
    EventChoice,
    GuardianFields,
    Icon,
    RouterLink,
    StepHead,
    TPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './who-page.html',
})
export class WhoPage {
  protected readonly basket = inject(BasketStore);
  protected readonly chosen = inject(ChosenEvents);
  protected readonly session = inject(SessionStore);
  protected readonly steps = inject(Steps);
  protected readonly store = inject(DraftStore);
  private readonly pairs = inject(Pairs);
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly refused = inject(RefusedBasket);
  private readonly check = inject(BasketCheck);

  protected readonly form = peopleForm(
    this.store.people,
    this.words,
    () => this.session.signedIn(),
    (name, value) => this.refused.refusesPerson(name, value),
  );
  private readonly tried = signal(false);
  private readonly joined = signal(false);
  /** Children of a signed-in family have come into the form. */
  protected readonly settled = computed(() => !this.session.signedIn() || this.joined());
  private readonly ready = computed(
    () => this.settled() && !this.chosen.loading() && !this.check.pending(),
  );
  private readonly readyNow = toObservable(this.ready);
  protected readonly waiting = signal(false);
  private readonly lost = signal<string | null>(null);
  protected readonly problem = computed(() => {
    if (this.lost()) return this.lost();
    if (!this.tried()) return null;
    const count = this.form().errorSummary().length;
    if (count > 0) return this.words.t('family.steps.fixFirst', { count });
    return this.pairs.going().length === 0 ? this.words.t('family.who.nobodyAtAll') : null;
  });
  protected readonly failed = computed(() =>
    this.chosen.error() ? problemText(this.chosen.error(), this.words) : null,
  );
  protected readonly base = computed(() => `/${this.words.language()}`);

  constructor() {
    inject(PageHead).set(this.words.t('family.who.title'));
    const programme = inject(ProgrammeStore);
    effect(() => {
      const campaign = this.basket.items()[0]?.campaign;
      if (campaign) programme.show(campaign);
    });
    effect(() => {
      const household = this.session.household();
      if (!household) return;
      untracked(() => {
        this.store.people.update((people) => withKnownChildren(people, household.children));
        this.joined.set(true);
      });
    });
    afterNextRender(() => {
      // after the focus that every change of page sets
      if (this.refused.somePerson()) setTimeout(() => this.look());
    });
  }

  protected async next(event: Event): Promise<void> {
    event.preventDefault();
    if (this.waiting()) return;
    this.lost.set(null);
    this.waiting.set(true);
    try {
      await this.everythingIsThere();
    } catch (error) {
      this.lost.set(problemText(error, this.words));
      return;
    } finally {
      this.waiting.set(false);
    }
    this.look();
    if (this.problem() !== null) return;
    await this.router.navigateByUrl(`${this.base()}/anmelden/${this.steps.afterWho()}`);
  }

  /** A quick thumb may be faster than the family's own children, the events or the rules. */
  private async everythingIsThere(): Promise<void> {
    if (this.session.signedIn() && !this.session.household()) await this.session.load();
    do {
      await firstValueFrom(this.readyNow.pipe(filter(Boolean), timeout(15_000)));
      // what has just arrived may lead to another question
      await new Promise((done) => setTimeout(done));
    } while (!this.ready());
  }

  private look(): void {
    this.tried.set(true);
    touchPeople(this.form);
    focusFirstError(this.form);
  }
}
