import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  route,
  deskRoutes,
  routes,
  type DeskWishInput,
  type DeskWishList,
  type Programme,
  type WishListInput,
} from '@dabei/contracts';
import { laterDate, whenText } from '@dabei/words';
import { ageText } from '../../programme/event-words';
import { weeksOf } from '../../programme/weeks';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { LimitControls } from '../../wishes/rank/limit-controls';
import { moved } from '../../wishes/rank/order';
import { RankList, type RankItem } from '../../wishes/rank/rank-list';
import { checkSentences } from '../../wishes/rank/wish-words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { LastSeasonNotes } from './last-season-notes';
import { QuickAdd } from './quick-add';
import { ReasonField } from '../parts/reason-field';

type Draft = Omit<WishListInput, 'version'> & { hardship: boolean };

/** One child's wishes from paper or from the phone, typed quickly and handed in. */
@Component({
  selector: 'dabei-wish-entry-page',
  imports: [
    AnswerState,
    LastSeasonNotes,
    LimitControls,
    ProblemLine,
    QuickAdd,
    RankList,
    RouterLink,
    TPipe,
    ReasonField,
  ],
  templateUrl: './wish-entry-page.html',
})
export class WishEntryPage {
  readonly campaign = input.required<string>();
  readonly childId = input.required<string>();
  /** The code of the sheet it is typed from. */
  readonly bogen = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  protected readonly reason = signal('');
  protected readonly said = signal('');
  private readonly address = computed(() =>
    route(deskRoutes.deskWishList, { campaign: this.campaign(), childId: this.childId() }),
  );
  protected readonly stored = httpResource<DeskWishList>(() => this.address());
  private readonly shown = httpResource<Programme>(() => ({
    url: routes.programme,
    params: { campaign: this.campaign() },
  }));
  protected readonly list = linkedSignal<DeskWishList | null>(() =>
    this.stored.hasValue() ? this.stored.value() : null,
  );
  protected readonly draft = linkedSignal<Draft>(() => {
    const list = this.list();
    return {
      wishes: list?.wishes ?? [],
      maxPlaces: list?.maxPlaces ?? null,
      limits: list?.limits ?? [],
      hardship: list?.hardship ?? false,
    };
  });
  private readonly programme = computed(() => (this.shown.hasValue() ? this.shown.value() : null));
  private readonly numbers = computed(
    () => new Map((this.list()?.numbers ?? []).map((one) => [one.eventId, one.number])),
  );
  private readonly events = computed(() =>
    (this.programme()?.events ?? [])
      .filter((event) => event.registration === 'with-us' && !event.cancelled)
      .map((event) => ({
        id: event.id,
        title: event.title,
        number: this.numbers().get(event.id) ?? null,
        about: `${whenText(event.sessions, this.words.voice())} · ${ageText(event.age, this.words.voice())}`,
      })),
  );
  protected readonly left = computed(() =>
    this.events().filter(({ id }) => !this.draft().wishes.includes(id)),
  );
  protected readonly items = computed<readonly RankItem[]>(() => {
    const events = new Map(this.events().map((event) => [event.id, event]));
    const titleOf = (id: string): string =>
      events.get(id)?.title ?? this.words.t('wishes.rank.unknownEvent');
    return this.draft().wishes.map((id) => {
      const check = this.list()?.checks.find(({ eventId }) => eventId === id);
      const child = this.list()?.firstName ?? '';
      const { refused, warned } = checkSentences(check, child, titleOf, this.words.voice());
      const when = events.get(id)?.about ?? '';
      return { id, title: titleOf(id), when, refused, notes: warned, chance: null };
    });
  });
  protected readonly bounds = computed(() => ({
    maxEventsPerChild: this.programme()?.campaign.maxEventsPerChild ?? null,
    weeks: weeksOf(this.programme()?.events ?? []).map((fromOn) => ({
      fromOn,
      untilOn: laterDate(fromOn, 6),
    })),
  }));
  /** Paper that came in time may be typed later, with a reason. */
  protected readonly late = computed(() => {
    const programme = this.programme();
    const closesAt = programme?.campaign.wishesCloseAt;
    return Boolean(programme && closesAt && Date.parse(closesAt) <= Date.parse(programme.now));
  });

  constructor() {
    inject(PageHead).set(this.words.t('wishes.desk.enter'));
  }

  protected change(part: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected add(id: string): void {
    const wishes = [...this.draft().wishes, id];
    this.change({ wishes });
    const title = this.events().find((event) => event.id === id)?.title ?? '';
    this.said.set(this.words.t('wishes.rank.added', { title, place: wishes.length }));
  }

  protected move({ id, by }: { id: string; by: number }): void {
    this.change({ wishes: moved(this.draft().wishes, id, by) });
  }

  protected remove(id: string): void {
    this.change({ wishes: this.draft().wishes.filter((other) => other !== id) });
  }

  protected async save(submit: boolean): Promise<void> {
    const list = this.list();
    if (!list) return;
    const { hardship, ...draft } = this.draft();
    const [code, reason] = [this.bogen(), this.reason().trim()];
    const body: DeskWishInput = {
      ...draft,
      version: list.version,
      submit,
      ...(code ? { code } : {}),
      ...(reason ? { reason } : {}),
      ...(hardship === list.hardship ? {} : { hardship }),
    };
    const done = await this.saving.run(async () => {
      this.list.set(await this.calls.put<DeskWishList>(this.address(), body));
    });
    if (done)
      this.toasts.say(
        this.words.t(submit ? 'wishes.desk.handedIn' : 'wishes.desk.saved', {
          child: list.firstName,
        }),
      );
  }
}
