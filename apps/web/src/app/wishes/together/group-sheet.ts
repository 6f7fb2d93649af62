import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { WishGroup } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { WishesStore } from '../wishes-store';
import { RemoveFriend, type Friend } from './remove-friend';

/** Who wishes together, the code to pass on, and the way out. */
@Component({
  selector: 'dabei-group-sheet',
  imports: [Icon, RemoveFriend, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2,
    p {
      margin: 0;
    }
    .code {
      font-family: var(--head-font);
      font-size: var(--step-3);
      letter-spacing: 0.15em;
      user-select: all;
    }
  `,
  template: `
    <section class="sheet stack-small" [attr.aria-labelledby]="'group-' + group().id">
      <h2 [id]="'group-' + group().id">{{ names() }}</h2>
      <p>
        {{ 'wishes.together.' + group().together | t }}.
        {{ 'wishes.together.' + group().together + 'Means' | t }}
      </p>
      @if (group().mine && !group().code) {
        <p>{{ 'wishes.together.closed' | t }}</p>
      }
      @if (group().code; as code) {
        <p>{{ 'wishes.together.passOn' | t }}</p>
        <p class="code" [attr.aria-label]="code.split('').join(' ')">{{ code }}</p>
        <div class="row">
          <button type="button" class="button button-small" (click)="share(code)">
            <dabei-icon name="share" [size]="20" />{{ 'wishes.together.share' | t }}
          </button>
          <span role="status" class="small">{{
            copied() ? ('wishes.together.copied' | t) : ''
          }}</span>
        </div>
      }
      @if (group().members.length > 1) {
        @if (shared(); as titles) {
          <p class="small">{{ 'wishes.together.shared' | t: { titles } }}</p>
        } @else if (group().sharedEvents === null) {
          <p class="small">{{ 'wishes.together.sharedHidden' | t }}</p>
        } @else {
          <p class="notice notice-waiting">
            <dabei-icon name="info" /><span>{{ 'wishes.together.noneShared' | t }}</span>
          </p>
        }
      } @else if (group().code) {
        <p class="small">{{ 'wishes.together.waitsForOthers' | t }}</p>
      }
      @if (store.open()) {
        <div class="row">
          @for (friend of others(); track friend.id) {
            <button type="button" class="button button-small" (click)="asked.set(friend)">
              {{ 'wishes.together.remove' | t: { child: friend.name } }}
            </button>
          }
          @if (group().mine) {
            <button type="button" class="button button-small" (click)="codeChanged.emit('renew')">
              {{ 'wishes.together.renew' | t }}
            </button>
            @if (group().code) {
              <button type="button" class="button button-small" (click)="codeChanged.emit('close')">
                {{ 'wishes.together.close' | t }}
              </button>
            }
          }
          @for (child of own(); track child.id) {
            <button type="button" class="button button-small" (click)="left.emit(child.id)">
              {{ 'wishes.together.leave' | t: { child: child.name } }}
            </button>
          }
        </div>
      }
    </section>
    @if (asked(); as friend) {
      <dabei-remove-friend
        [group]="group()"
        [friend]="friend"
        (closed)="asked.set(null)"
        (removed)="removed.emit(friend.id); asked.set(null)"
      />
    }
  `,
})
export class GroupSheet {
  readonly group = input.required<WishGroup>();
  readonly left = output<string>();
  readonly removed = output<string>();
  readonly codeChanged = output<'renew' | 'close'>();
  protected readonly asked = signal<Friend | null>(null);
  protected readonly store = inject(WishesStore);
  private readonly words = inject(Words);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly copied = signal(false);

  protected readonly names = computed(() =>
    listText(
      this.group().members.map(
        ({ firstName }) => firstName ?? this.words.t('wishes.together.aChild'),
      ),
      this.words.language(),
    ),
  );
  protected readonly own = computed(() =>
    this.group().members.flatMap(({ childId, firstName, own }) =>
      own && childId ? [{ id: childId, name: firstName ?? '' }] : [],
    ),
  );
  /** Children of other families, whom only the family that made the group takes out. */
  protected readonly others = computed(() =>
    this.group().members.flatMap(({ memberId, firstName }) =>
      memberId ? [{ id: memberId, name: firstName ?? this.words.t('wishes.together.aChild') }] : [],
    ),
  );
  protected readonly shared = computed(() =>
    listText(
      (this.group().sharedEvents ?? []).map((id) => this.store.titleOf(id)),
      this.words.language(),
    ),
  );

  protected async share(code: string): Promise<void> {
    const page = this.window;
    if (!page) return;
    const text = this.words.t('wishes.together.message', {
      code,
      campaign: this.store.programme.campaign()?.title ?? '',
    });
    const url = page.location.origin + `${this.store.base()}/zusammen`;
    try {
      if ('share' in page.navigator) await page.navigator.share({ text, url });
      else {
        await (page as Window).navigator.clipboard.writeText(`${text} ${url}`);
        this.copied.set(true);
      }
    } catch {
      // closed without sharing
    }
  }
}
