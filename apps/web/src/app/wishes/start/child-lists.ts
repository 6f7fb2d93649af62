import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listText, momentText } from '@dabei/words';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { WishDrafts } from '../wish-drafts';
import { WishesStore } from '../wishes-store';
import { Elsewhere } from './elsewhere';

const tones = {
  none: 'quiet',
  draft: 'waiting',
  submitted: 'confirmed',
  withdrawn: 'cancelled',
} as const;

/** All children with what they wish, whether it counts, and the one next step. */
@Component({
  selector: 'dabei-child-lists',
  imports: [Elsewhere, Icon, RouterLink, StatusBadge, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2,
    p {
      margin: 0;
    }
    ol {
      margin: 0;
      padding-inline-start: 1.5rem;
    }
  `,
  template: `
    <div class="stack">
      @for (child of children(); track child.id) {
        <section class="sheet stack-small" [attr.aria-labelledby]="'list-' + child.id">
          <h2 [id]="'list-' + child.id">{{ child.name }}</h2>
          <p>
            <dabei-status-badge [tone]="child.tone">{{ child.state }}</dabei-status-badge>
          </p>
          @if (child.titles.length > 0) {
            <ol>
              @for (title of child.titles; track $index) {
                <li>{{ title }}</li>
              }
            </ol>
            @if (child.more > 0) {
              <p class="small soft">{{ 'wishes.lists.more' | t: { count: child.more } }}</p>
            }
          }
          @if (child.together; as text) {
            <p class="small"><dabei-icon name="people" [size]="18" />{{ text }}</p>
          }
          @if (child.problems > 0) {
            <p class="small">{{ 'wishes.lists.problems' | t: { count: child.problems } }}</p>
          }
          <p>
            <a
              class="button"
              [class.button-primary]="store.open() && child.titles.length === 0"
              [routerLink]="store.base() + '/kind/' + child.id"
              >{{
                (store.open() ? 'wishes.lists.sort' : 'wishes.lists.read')
                  | t: { child: child.name }
              }}</a
            >
          </p>
        </section>
      }
      <dabei-elsewhere />
      @if (store.open()) {
        <div class="row">
          <a class="button" [routerLink]="store.base() + '/wer'">
            <dabei-icon name="plus" />{{ 'family.who.addChild' | t }}
          </a>
          <a class="button" [routerLink]="store.base() + '/zusammen'">
            <dabei-icon name="people" />{{ 'wishes.lists.together' | t }}
          </a>
        </div>
        @if (waiting() > 0) {
          <a class="button button-primary button-wide" [routerLink]="store.base() + '/abgeben'"
            >{{ 'wishes.lists.toHandIn' | t }}<dabei-icon class="flip-icon" name="arrow"
          /></a>
        } @else if (counting()) {
          <p class="notice notice-confirmed">
            <dabei-icon name="check" /><span>{{
              'wishes.lists.allIn' | t: { at: closesAt() }
            }}</span>
          </p>
        }
      }
    </div>
  `,
})
export class ChildLists {
  protected readonly store = inject(WishesStore);
  private readonly drafts = inject(WishDrafts);
  private readonly words = inject(Words);

  protected readonly children = computed(() =>
    this.store.lists().map((list) => {
      const { wishes } = this.drafts.of(list);
      const group = this.store.groups().find(({ id }) => id === list.groupId);
      const names = (group?.members ?? [])
        .filter(({ childId }) => childId !== list.childId)
        .map(({ firstName }) => firstName ?? this.words.t('wishes.together.aChild'));
      const count = wishes.length;
      // said only where it does not go by itself in a moment
      const { state: saving } = this.drafts.saving(list.childId);
      const unsaved = this.drafts.waits(list.childId) && saving !== 'saving';
      return {
        id: list.childId,
        name: list.firstName,
        tone: unsaved ? 'waiting' : tones[list.state],
        state: unsaved
          ? this.words.t('wishes.lists.unsaved')
          : this.words.t(`wishes.lists.state-${list.state}`, { count }),
        titles: wishes.slice(0, 3).map((id) => this.store.titleOf(id)),
        more: count - 3,
        unsaved,
        problems: list.checks.filter(({ refusals }) => refusals.length > 0).length,
        together:
          names.length > 0
            ? this.words.t(`wishes.together.with-${group?.together ?? 'rather'}`, {
                names: listText(names, this.words.language()),
              })
            : null,
      };
    }),
  );
  /** Children with wishes that do not count yet. */
  protected readonly waiting = computed(
    () =>
      this.store
        .lists()
        .filter(({ state }) => state === 'none' || state === 'draft')
        .filter((list) => this.drafts.of(list).wishes.length > 0).length,
  );
  protected readonly counting = computed(
    () =>
      this.children().every(({ unsaved }) => !unsaved) &&
      this.store.lists().some(({ state }) => state === 'submitted'),
  );
  protected readonly closesAt = computed(() => {
    const at = this.store.view()?.closesAt;
    return at ? momentText(at, this.words.voice()) : '';
  });
}
