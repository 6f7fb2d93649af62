import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { WishGroupInput } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../shared/page-head';
import { problemText } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { WishDrafts } from '../wish-drafts';
import { WishHead } from '../wish-head';
import { WishesStore } from '../wishes-store';
import { GroupSheet } from './group-sheet';
import { JoinFriends } from './join-friends';
import { TogetherChoice, type Together } from './together-choice';
import { TogetherClient } from './together-client';

/** Siblings with one tick, friends by a code the other family types in. */
@Component({
  selector: 'dabei-together-page',
  imports: [GroupSheet, Icon, JoinFriends, TPipe, TogetherChoice, WishHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-end: var(--gap-4);
    }
    h2,
    p {
      margin: 0;
    }
    summary {
      cursor: pointer;
      min-block-size: 2.75rem;
      font-weight: 650;
    }
  `,
  templateUrl: './together-page.html',
})
export class TogetherPage {
  protected readonly store = inject(WishesStore);
  private readonly client = inject(TogetherClient);
  private readonly drafts = inject(WishDrafts);
  private readonly words = inject(Words);

  protected readonly problem = signal<string | null>(null);
  protected readonly said = signal('');
  protected readonly busy = signal(false);
  protected readonly siblings = signal<Together>('rather');
  protected readonly friends = signal<Together>('rather');
  protected readonly ticked = signal<ReadonlySet<string>>(new Set());

  /** A child wishes with one group only. */
  protected readonly alone = computed(() =>
    this.store.lists().filter(({ groupId }) => groupId === null),
  );
  protected readonly going = computed(() =>
    this.alone().filter(({ childId }) => this.ticked().has(childId)),
  );
  protected readonly goingNames = computed(() =>
    listText(
      this.going().map(({ firstName }) => firstName),
      this.words.language(),
    ),
  );

  constructor() {
    inject(PageHead).set(this.words.t('wishes.together.title'));
  }

  protected tick(childId: string): void {
    this.ticked.update((ticked) => {
      const next = new Set(ticked);
      if (!next.delete(childId)) next.add(childId);
      return next;
    });
  }

  protected makeSiblings(): Promise<void> {
    const childIds = this.going().map(({ childId }) => childId);
    return this.make({ kind: 'siblings', together: this.siblings(), childIds });
  }

  protected makeFriends(childId: string): Promise<void> {
    return this.make({ kind: 'friends', together: this.friends(), childIds: [childId] });
  }

  protected async leave(groupId: string, childId: string): Promise<void> {
    await this.try(() => this.client.leave(groupId, childId), 'wishes.together.leftGroup');
  }

  protected async remove(groupId: string, memberId: string): Promise<void> {
    await this.try(() => this.client.remove(groupId, memberId), 'wishes.together.removed');
  }

  protected async changeCode(groupId: string, how: 'renew' | 'close'): Promise<void> {
    const done = how === 'renew' ? 'wishes.together.renewed' : 'wishes.together.codeClosed';
    await this.try(() => this.client.changeCode(groupId, how), done);
  }

  protected joined(): void {
    this.said.set(this.words.t('wishes.together.joined'));
  }

  private async make(group: WishGroupInput): Promise<void> {
    const done = group.kind === 'friends' ? 'wishes.together.codeMade' : 'wishes.together.made';
    await this.try(() => this.client.make(group), done);
    this.ticked.set(new Set());
  }

  private async try(work: () => Promise<void>, done: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.said.set('');
    try {
      // what is still on its way belongs to the lists the group is made of
      await this.drafts.finish();
      await work();
      this.said.set(this.words.t(done));
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }
}
