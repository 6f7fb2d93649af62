import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { momentText, whenText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { BasketStore } from '../../basket/basket-store';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { WishDrafts } from '../wish-drafts';
import { WishHead } from '../wish-head';
import { WishesStore } from '../wishes-store';
import { AddWishes } from './add-wishes';
import { ageRefusal } from './age-refusal';
import { collisionsOf } from './collisions';
import { LimitControls } from './limit-controls';
import { moved } from './order';
import { RankList, type RankItem } from './rank-list';
import { SavingLine } from './saving-line';
import { WithdrawList } from './withdraw-list';
import { chanceSentence, checkSentences } from './wish-words';

/** One child's wishes, best first; saved while they are sorted. */
@Component({
  selector: 'dabei-rank-page',
  imports: [
    AddWishes,
    Icon,
    LimitControls,
    RankList,
    RouterLink,
    SavingLine,
    TPipe,
    WishHead,
    WithdrawList,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './rank-page.css',
  templateUrl: './rank-page.html',
})
export class RankPage {
  readonly childId = input.required<string>();

  protected readonly store = inject(WishesStore);
  protected readonly drafts = inject(WishDrafts);
  private readonly basket = inject(BasketStore);
  private readonly words = inject(Words);

  protected readonly list = computed(() => this.store.listOf(this.childId()));
  protected readonly draft = computed(() => {
    const list = this.list();
    return list ? this.drafts.of(list) : null;
  });
  protected readonly birthDate = computed(() => this.store.birthDateOf(this.childId()));
  protected readonly said = signal('');
  protected readonly taken = signal<{ id: string; place: number } | null>(null);
  protected readonly adding = viewChild(AddWishes);
  private begun = '';

  protected readonly items = computed<readonly RankItem[]>(() => {
    const [list, draft] = [this.list(), this.draft()];
    if (!list || !draft) return [];
    const events = draft.wishes.flatMap((id) => this.store.events().get(id) ?? []);
    const voice = this.words.voice();
    const same = draft.wishes.every((id, index) => list.wishes[index] === id);
    return draft.wishes.map((id) => {
      const event = this.store.events().get(id);
      const check = list.checks.find(({ eventId }) => eventId === id);
      const titleOf = (other: string): string => this.store.titleOf(other);
      const { refused, warned } = checkSentences(check, list.firstName, titleOf, voice);
      const collisions = event ? collisionsOf(event, events) : [];
      const notes = collisions.map((other) =>
        voice.t('wishes.rank.collides', { title: titleOf(other), child: list.firstName }),
      );
      // a chance belongs to a rank: after a change it is told again once the server has answered
      const chance = same ? list.chances.find(({ eventId }) => eventId === id) : undefined;
      return {
        id,
        title: titleOf(id),
        when: event ? whenText(event.sessions, voice) : '',
        refused,
        notes: [...warned, ...notes.slice(0, 2)],
        chance: chanceSentence(chance, list.groupId !== null, voice),
      };
    });
  });
  protected readonly estimated = computed(() => {
    const at = this.store.view()?.estimatedAt;
    return at && this.items().some(({ chance }) => chance)
      ? this.words.t('wishes.chance.explained', { at: momentText(at, this.words.voice()) })
      : null;
  });
  /** The next child whose list is still empty. */
  protected readonly next = computed(() =>
    this.store
      .lists()
      .filter(({ childId }) => this.store.open() && childId !== this.childId())
      .find((list) => this.drafts.of(list).wishes.length === 0),
  );

  constructor() {
    const head = inject(PageHead);
    effect(() => {
      const list = this.list();
      head.set(list ? this.words.t('wishes.rank.title', { child: list.firstName }) : '');
    });
    effect(() => {
      const list = this.list();
      const ready = this.store.open() && this.store.events().size > 0 && this.birthDate() !== '';
      if (!list || !ready || this.begun === list.childId) return;
      this.begun = list.childId;
      untracked(() => {
        this.begin();
      });
    });
  }

  /** What was liked on this device and fits the child's age is the beginning of its list. */
  private begin(): void {
    const list = this.list();
    if (list?.state !== 'none' || this.drafts.of(list).wishes.length > 0) return;
    const liked = this.basket
      .items()
      .flatMap(({ id }) => this.store.events().get(id) ?? [])
      .filter((event) => event.registration === 'with-us' && !event.cancelled)
      .filter((event) => ageRefusal(event, this.birthDate()) === null);
    if (liked.length > 0) this.change(liked.map(({ id }) => id).slice(0, 40));
  }

  protected move({ id, by }: { id: string; by: number }): void {
    const wishes = moved(this.draft()?.wishes ?? [], id, by);
    this.change(wishes);
    const place = wishes.indexOf(id) + 1;
    const now = { title: this.store.titleOf(id), place, count: wishes.length };
    this.said.set(this.words.t('wishes.rank.now', now));
  }

  protected add(id: string): void {
    const wishes = this.draft()?.wishes ?? [];
    if (wishes.length >= 40) {
      this.said.set(this.words.t('wishes.add.tooMany'));
      return;
    }
    this.change([...wishes, id]);
    const place = { title: this.store.titleOf(id), place: wishes.length + 1 };
    this.said.set(this.words.t('wishes.rank.added', place));
  }

  protected remove(id: string): void {
    const wishes = this.draft()?.wishes ?? [];
    this.taken.set({ id, place: wishes.indexOf(id) });
    this.change(wishes.filter((other) => other !== id));
    this.said.set('');
  }

  protected undo(): void {
    const taken = this.taken();
    if (!taken) return;
    const wishes = this.draft()?.wishes ?? [];
    this.change([...wishes.slice(0, taken.place), taken.id, ...wishes.slice(taken.place)]);
    this.taken.set(null);
  }

  protected limit(part: Parameters<WishDrafts['change']>[1]): void {
    const list = this.list();
    if (list) this.drafts.change(list, part);
  }

  private change(wishes: string[]): void {
    this.limit({ wishes });
  }
}
