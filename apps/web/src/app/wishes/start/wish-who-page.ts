import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  route,
  routes,
  type WishChildAdded,
  type WishStart,
  type WishStarted,
} from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { firstValueFrom } from 'rxjs';
import { ChildFields } from '../../registration/child-fields';
import { emptyChild } from '../../registration/draft';
import { DraftStore } from '../../registration/draft-store';
import { GuardianFields } from '../../registration/guardian-fields';
import { peopleForm, touchPeople } from '../../registration/people-form';
import { refusedFields } from '../../registration/refused-fields';
import { BrowserStorage } from '../../shared/browser-storage';
import { focusFirstError } from '../../shared/focus-first-error';
import { PageHead } from '../../shared/page-head';
import { problemOf, problemText } from '../../shared/problem-text';
import { SessionStore } from '../../shared/session-store';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { WishHead } from '../wish-head';
import { WishesStore } from '../wishes-store';
import { wishChildOf, wishStartBody } from './wish-start-body';

/** Who wishes: a new family with its children, or another child of a family that is signed in. */
@Component({
  selector: 'dabei-wish-who-page',
  imports: [ChildFields, GuardianFields, Icon, RouterLink, TPipe, WishHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './wish-who-page.html',
})
export class WishWhoPage {
  protected readonly store = inject(WishesStore);
  protected readonly session = inject(SessionStore);
  protected readonly draft = inject(DraftStore);
  private readonly http = inject(HttpClient);
  private readonly storage = inject(BrowserStorage);
  private readonly router = inject(Router);
  private readonly words = inject(Words);

  private readonly refused = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly form = peopleForm(
    this.draft.people,
    this.words,
    () => this.session.signedIn(),
    (name, value) => this.refused().get(name) === value.trim(),
  );
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly title = computed(() =>
    this.words.t(this.session.signedIn() ? 'family.who.addChild' : 'wishes.who.title'),
  );
  protected readonly signIn = computed(() => `/${this.words.language()}/meine/anmelden`);
  protected readonly then = computed(() => `wuensche/${this.store.campaign()}`);

  constructor() {
    inject(PageHead).set(this.title());
    // children we know have their lists already
    this.draft.people.update((people) => {
      const typed = people.children.filter(({ childId }) => !childId);
      return { ...people, children: typed.length > 0 ? typed : [emptyChild('1')] };
    });
  }

  protected async next(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    touchPeople(this.form);
    const count = this.form().errorSummary().length;
    this.problem.set(count > 0 ? this.words.t('family.steps.fixFirst', { count }) : null);
    if (count > 0) {
      focusFirstError(this.form);
      return;
    }
    const body = wishStartBody(this.draft.people(), this.words.language());
    this.busy.set(true);
    try {
      await (this.session.signedIn() ? this.addChildren() : this.start(body));
    } catch (error) {
      this.refuse(error, body);
    } finally {
      this.busy.set(false);
    }
  }

  private async start(body: WishStart): Promise<void> {
    const address = route(routes.wishStart, { campaign: this.store.campaign() });
    const { confirmBy } = await firstValueFrom(this.http.post<WishStarted>(address, body));
    this.storage.write('wish-start', { email: body.guardian.email, confirmBy }, 'tab');
    await this.router.navigateByUrl(`${this.store.base()}/code`);
  }

  private async addChildren(): Promise<void> {
    const address = route(routes.wishChildren, { campaign: this.store.campaign() });
    // one after the other: what was taken is not sent again
    for (const child of this.draft.people().children) {
      await firstValueFrom(this.http.post<WishChildAdded>(address, wishChildOf(child)));
      this.draft.removeChild(child.key);
    }
    this.draft.clear();
    await this.session.load();
    await this.store.load();
    await this.router.navigateByUrl(this.store.base());
  }

  private refuse(error: unknown, { guardian, children }: WishStart): void {
    const issues = problemOf(error)?.issues ?? [];
    const request = { guardian, children, lines: [], buttonText: '', statistics: [] };
    this.refused.set(refusedFields(issues, request).people);
    this.problem.set(problemText(error, this.words));
    setTimeout(() => {
      focusFirstError(this.form);
    });
  }
}
