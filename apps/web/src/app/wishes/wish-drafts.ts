import { HttpClient } from '@angular/common/http';
import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { route, routes, type WishList, type WishListInput } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { BrowserStorage } from '../shared/browser-storage';
import { isOffline, problemOf, problemText } from '../shared/problem-text';
import { Words } from '../shared/words';
import { WishesStore } from './wishes-store';

export type Saving =
  | { state: 'idle' | 'saving' | 'saved' | 'offline' | 'overtaken' }
  | { state: 'problem'; text: string };

type Drafts = Readonly<Record<string, WishListInput>>;
const saveAfter = 600;
const tryAgainAfter = 5_000;

const inputOf = ({ version, wishes, maxPlaces, limits }: WishListInput): WishListInput => ({
  version,
  wishes,
  maxPlaces,
  limits,
});

/**
 * What is changed on this device and not yet on the server: saved by itself, one request at a time for each child,
 * and tried again when the network is gone. Where another device was faster, nothing is overwritten: the family
 * chooses.
 */
@Injectable({ providedIn: 'root' })
export class WishDrafts {
  private readonly http = inject(HttpClient);
  private readonly store = inject(WishesStore);
  private readonly storage = inject(BrowserStorage);
  private readonly words = inject(Words);
  private readonly drafts = signal<Drafts>(this.storage.read<Drafts>('wishes', 'tab') ?? {});
  private readonly states = signal<Readonly<Record<string, Saving>>>({});
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly running = new Map<string, Promise<void>>();

  constructor() {
    // what a page that was closed without network has left behind goes on by itself
    effect(() => {
      const left = this.store.lists().filter(({ childId }) => this.waits(childId));
      untracked(() => {
        for (const { childId } of left)
          if (this.saving(childId).state === 'idle') void this.save(childId);
      });
    });
  }

  /** The list as this device has it. */
  of(list: WishList): WishListInput {
    return this.drafts()[this.key(list.childId)] ?? inputOf(list);
  }

  /** Something of this child is not on the server yet. */
  waits(childId: string): boolean {
    return this.drafts()[this.key(childId)] !== undefined;
  }

  saving(childId: string): Saving {
    return this.states()[this.key(childId)] ?? { state: 'idle' };
  }

  change(list: WishList, part: Partial<Omit<WishListInput, 'version'>>): void {
    this.keep(list.childId, { ...this.of(list), ...part });
    if (this.saving(list.childId).state === 'overtaken') return;
    this.mark(list.childId, { state: 'saving' });
    this.later(list.childId, saveAfter);
  }

  /** Sends what is still waiting; true when everything is on the server. */
  async finish(): Promise<boolean> {
    const waiting = (): string[] =>
      this.store.lists().flatMap(({ childId }) => (this.waits(childId) ? [childId] : []));
    await Promise.all(waiting().map((childId) => this.save(childId)));
    return waiting().length === 0;
  }

  /** After another device was faster: its list, or once more the one of this device. */
  takeNewer(childId: string): void {
    this.keep(childId, undefined);
    this.mark(childId, { state: 'saved' });
  }

  async keepMine(childId: string): Promise<void> {
    const [mine, theirs] = [this.drafts()[this.key(childId)], this.store.listOf(childId)];
    if (mine && theirs) this.keep(childId, { ...mine, version: theirs.version });
    await this.save(childId);
  }

  async save(childId: string): Promise<void> {
    clearTimeout(this.timers.get(childId));
    const known = this.running.get(childId);
    if (known) await known;
    const run = this.send(childId);
    this.running.set(childId, run);
    await run;
    if (this.running.get(childId) === run) this.running.delete(childId);
  }

  private async send(childId: string): Promise<void> {
    const address = route(routes.wishList, { campaign: this.store.campaign(), childId });
    const waiting = (): WishListInput | undefined => this.drafts()[this.key(childId)];
    try {
      for (let sent = waiting(); sent; sent = waiting()) {
        this.mark(childId, { state: 'saving' });
        const list = await firstValueFrom(this.http.put<WishList>(address, sent));
        this.store.take(list);
        const now = waiting();
        // changed while it was on its way: that goes on from the new version
        this.keep(childId, !now || now === sent ? undefined : { ...now, version: list.version });
      }
      this.mark(childId, { state: 'saved' });
    } catch (error) {
      await this.failed(childId, error);
    }
  }

  private async failed(childId: string, error: unknown): Promise<void> {
    if (isOffline(error)) {
      this.mark(childId, { state: 'offline' });
      this.later(childId, tryAgainAfter);
    } else if (problemOf(error)?.code === 'changed-meanwhile') {
      await this.store.load();
      this.mark(childId, { state: 'overtaken' });
    } else if (problemOf(error)?.reason === 'wishing-is-over') {
      // too late for this change; what the server has is what counts
      this.keep(childId, undefined);
      await this.store.load();
      this.mark(childId, { state: 'problem', text: this.words.t('wishes.saving.tooLate') });
    } else {
      this.mark(childId, { state: 'problem', text: problemText(error, this.words) });
    }
  }

  private later(childId: string, after: number): void {
    clearTimeout(this.timers.get(childId));
    this.timers.set(
      childId,
      setTimeout(() => void this.save(childId), after),
    );
  }

  private keep(childId: string, draft: WishListInput | undefined): void {
    this.drafts.update((drafts) => {
      const { [this.key(childId)]: _, ...rest } = drafts;
      return draft ? { ...rest, [this.key(childId)]: draft } : rest;
    });
    this.storage.write('wishes', this.drafts(), 'tab');
  }

  private mark(childId: string, saving: Saving): void {
    this.states.update((states) => ({ ...states, [this.key(childId)]: saving }));
  }

  /** A child may have a list in each campaign. */
  private key(childId: string): string {
    return `${this.store.campaign()}/${childId}`;
  }
}
