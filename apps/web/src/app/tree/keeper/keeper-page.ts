import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { route, routes, type KeeperAct, type KeeperView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { firstValueFrom } from 'rxjs';
import { PageHead } from '../../shared/page-head';
import { isGone, problemText } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { PrivatePage } from '../donor/private-page';
import { actsFor, undoOf } from './acts-for';
import { NumberList } from './number-list';
import { ShopDates } from './shop-dates';

const undoStandsFor = 60_000;

/** The page of a shop that looks after a tree: a number, and what happened with it. */
@Component({
  selector: 'dabei-keeper-page',
  imports: [Icon, NumberList, ShopDates, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .button {
      min-block-size: 3.25rem;
    }
    input {
      max-inline-size: 12rem;
      font-size: 1.5rem;
    }
    h1,
    h2 {
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './keeper-page.html',
})
export class KeeperPage {
  /** From the address: the secret of the shop's link. */
  readonly secret = input.required<string>();

  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  private readonly what = viewChild<ElementRef<HTMLElement>>('what');
  protected readonly resource = httpResource<KeeperView>(() =>
    route(routes.treeKeeper, { secret: this.secret() }),
  );
  protected readonly view = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly gone = computed(() => isGone(this.resource.error()));
  protected readonly until = computed(() =>
    dayText(this.view()?.campaign.giftsUntil ?? '', this.words.language()),
  );
  protected readonly chosen = signal<number | null>(null);
  protected readonly acts = computed(() => {
    const [view, number] = [this.view(), this.chosen()];
    return view === undefined || number === null ? [] : actsFor(view, number);
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly typedWrong = signal(false);
  protected readonly said = signal<{ text: string; undo: KeeperAct; number: number } | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(PageHead).set(this.words.t('tree.keeper.sheet-title'));
    const destroyed = inject(DestroyRef);
    inject(PrivatePage).whileOpen(destroyed);
    destroyed.onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  protected type(event: Event, text: string): void {
    event.preventDefault();
    const number = /^\s*(?:nr\.?\s*)?(\d{1,5})\s*$/i.exec(text)?.[1];
    this.typedWrong.set(number === undefined);
    if (number !== undefined) this.choose(Number(number));
  }

  protected choose(number: number): void {
    this.typedWrong.set(false);
    this.problem.set(null);
    this.said.set(null);
    this.chosen.set(number);
    // the question stands above what was tapped, perhaps out of sight
    setTimeout(() => this.what()?.nativeElement.focus());
  }

  protected async say(act: KeeperAct, number: number): Promise<void> {
    if (!(await this.send(act, number))) return;
    this.chosen.set(null);
    const known = `tree.keeper.said-${act}`;
    const key = this.words.knows(known) ? known : 'tree.keeper.said-undone';
    this.said.set({
      text: this.words.t(key, { number: String(number) }),
      undo: undoOf[act],
      number,
    });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.said.set(null);
    }, undoStandsFor);
  }

  protected async undo({ undo, number }: { undo: KeeperAct; number: number }): Promise<void> {
    if (await this.send(undo, number)) this.said.set(null);
  }

  private async send(act: KeeperAct, number: number): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const address = route(routes.treeKeeperAct, { secret: this.secret() });
      this.resource.set(await firstValueFrom(this.http.post<KeeperView>(address, { number, act })));
      return true;
    } catch (error) {
      this.problem.set(problemText(error, this.words));
      this.resource.reload();
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
