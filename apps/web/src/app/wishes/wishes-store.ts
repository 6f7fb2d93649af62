import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { route, routes, type WishesView, type WishList } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { ProgrammeStore } from '../programme/programme-store';
import { SessionStore } from '../shared/session-store';
import { Words } from '../shared/words';

/** The wish phase of one campaign as this family sees it. */
@Injectable({ providedIn: 'root' })
export class WishesStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly slug = signal('');
  private readonly known = signal<WishesView | undefined>(undefined);
  private readonly failed = signal<unknown>(undefined);

  readonly programme = inject(ProgrammeStore);
  readonly campaign = this.slug.asReadonly();
  /** Where the pages of this campaign's wishes begin. */
  readonly base = computed(() => `/${this.words.language()}/wuensche/${this.slug()}`);
  readonly view = this.known.asReadonly();
  readonly error = this.failed.asReadonly();
  readonly lists = computed(() => this.known()?.lists ?? []);
  readonly elsewhere = computed(() => this.known()?.elsewhere ?? []);
  readonly groups = computed(() => this.known()?.groups ?? []);
  readonly open = computed(() => this.known()?.state === 'open');
  readonly events = computed(
    () => new Map(this.programme.events().map((event) => [event.id, event])),
  );

  show(campaign: string): void {
    if (campaign !== this.slug()) this.known.set(undefined);
    this.slug.set(campaign);
    this.programme.show(campaign);
  }

  /** Nothing to ask for a family that is not signed in. */
  async load(): Promise<void> {
    this.failed.set(undefined);
    if (!this.session.signedIn()) {
      this.known.set(undefined);
      return;
    }
    try {
      const address = route(routes.wishes, { campaign: this.slug() });
      this.known.set(await firstValueFrom(this.http.get<WishesView>(address)));
    } catch (error) {
      this.failed.set(error);
    }
  }

  /** What the server has answered about everything. */
  replace(view: WishesView): void {
    this.known.set(view);
  }

  /** What the server has answered about one child. */
  take(list: WishList): void {
    this.known.update(
      (view) =>
        view && {
          ...view,
          lists: view.lists.map((old) => (old.childId === list.childId ? list : old)),
        },
    );
  }

  listOf(childId: string): WishList | undefined {
    return this.lists().find((list) => list.childId === childId);
  }

  birthDateOf(childId: string): string {
    const children = this.session.household()?.children ?? [];
    return children.find(({ id }) => id === childId)?.birthDate ?? '';
  }

  titleOf(eventId: string): string {
    return this.events().get(eventId)?.title ?? this.words.t('wishes.rank.unknownEvent');
  }
}
