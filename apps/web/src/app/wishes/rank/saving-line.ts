import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { WishList, WishListInput } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { WishDrafts } from '../wish-drafts';
import { WishesStore } from '../wishes-store';
import { differenceOf } from './order';

/** Whether the list is on the server; and where another device was faster, what differs and two ways on. */
@Component({
  selector: 'dabei-saving-line',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    p {
      margin: 0;
    }
    .line {
      display: flex;
      gap: 0.4rem;
      align-items: center;
      min-block-size: 1.6rem;
    }
  `,
  template: `
    @let saving = drafts.saving(list().childId);
    <p role="status" class="small line">
      @switch (saving.state) {
        @case ('saving') {
          {{ 'wishes.saving.saving' | t }}
        }
        @case ('saved') {
          <dabei-icon name="check" [size]="18" />{{
            (list().state === 'submitted' ? 'wishes.saving.counts' : 'wishes.saving.saved') | t
          }}
        }
        @case ('offline') {
          <dabei-icon name="alert" [size]="18" />{{ 'wishes.saving.offline' | t }}
        }
        @case ('idle') {
          {{ idle() }}
        }
      }
    </p>
    @if (saving.state === 'problem') {
      <p class="notice notice-cancelled" role="alert">
        <dabei-icon name="alert" /><span>{{ saving.text }}</span>
      </p>
    }
    @if (saving.state === 'overtaken') {
      <div class="notice notice-waiting" role="alert">
        <dabei-icon name="info" />
        <div class="stack-small">
          <p class="strong">{{ 'wishes.saving.overtaken' | t }}</p>
          @for (text of differences(); track text) {
            <p>{{ text }}</p>
          }
          <div class="row">
            <button
              type="button"
              class="button button-small"
              (click)="drafts.takeNewer(list().childId)"
            >
              {{ 'wishes.saving.takeNewer' | t }}
            </button>
            <button
              type="button"
              class="button button-small"
              (click)="drafts.keepMine(list().childId)"
            >
              {{ 'wishes.saving.keepMine' | t }}
            </button>
          </div>
        </div>
      </div>
    }
  `,
})
export class SavingLine {
  /** As the server has it. */
  readonly list = input.required<WishList>();
  readonly draft = input.required<WishListInput>();
  protected readonly drafts = inject(WishDrafts);
  private readonly store = inject(WishesStore);
  private readonly words = inject(Words);

  /** Before anything is changed on this page. */
  protected readonly idle = computed(() => {
    const { state, wishes } = this.list();
    const when = this.store.open() ? '' : 'Over';
    if (state === 'submitted') return this.words.t(`wishes.saving.in${when}`);
    return wishes.length > 0 ? this.words.t(`wishes.saving.notIn${when}`) : '';
  });

  protected readonly differences = computed(() => {
    const { added, removed, reordered } = differenceOf(this.draft().wishes, this.list().wishes);
    const titles = (ids: string[]): string =>
      listText(
        ids.map((id) => this.store.titleOf(id)),
        this.words.language(),
      );
    const sentences = [
      added.length > 0 ? this.words.t('wishes.saving.added', { titles: titles(added) }) : '',
      removed.length > 0 ? this.words.t('wishes.saving.removed', { titles: titles(removed) }) : '',
      reordered ? this.words.t('wishes.saving.reordered') : '',
    ].filter(Boolean);
    return sentences.length > 0 ? sentences : [this.words.t('wishes.saving.otherwise')];
  });
}
