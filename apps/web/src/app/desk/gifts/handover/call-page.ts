import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { deskRoutes, type HandoverCalled, type HandoverGiven } from '@dabei/contracts';
import { moveWish } from '@dabei/domain';
import { listText } from '@dabei/words';
import { Field, Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { CodeCamera } from '../../parts/code-camera';
import { ProblemLine } from '../../parts/problem-line';
import { GiftsTabs } from '../gifts-tabs';
import { chosenCampaign } from '../../tree/parts/chosen-campaign';

/** At the door: a code or a number, every shelf in large letters, one press, a green tick. Never a name. */
@Component({
  selector: 'dabei-call-page',
  imports: [CodeCamera, Field, GiftsTabs, Icon, ProblemLine, TPipe],
  styleUrl: './call-page.css',
  templateUrl: './call-page.html',
})
export class CallPage {
  private readonly calls = inject(ApiCalls);
  private readonly aktion = chosenCampaign();
  private readonly words = inject(Words);
  private readonly code = viewChild.required<ElementRef<HTMLInputElement>>('code');
  private readonly button = viewChild<ElementRef<HTMLButtonElement>>('giveButton');
  private readonly why = viewChild<ElementRef<HTMLInputElement>>('why');
  protected readonly looking = attempt();
  protected readonly giving = attempt();
  protected readonly typed = signal('');
  protected readonly shown = signal('');
  protected readonly reason = signal('');
  protected readonly found = signal<HandoverCalled | null>(null);
  protected readonly without = signal<ReadonlySet<string>>(new Set());
  protected readonly done = signal<(HandoverGiven & { wishIds: string[] }) | null>(null);
  protected readonly gifts = computed(() =>
    (this.found()?.batch?.gifts ?? []).map((wish) => ({
      ...wish,
      ready: moveWish(wish.state, 'hand-over').outcome === 'moved',
      given: wish.state === 'handed-over' || wish.state === 'closed',
    })),
  );
  protected readonly chosen = computed(() =>
    this.gifts().filter(({ id, ready }) => ready && !this.without().has(id)),
  );
  protected readonly anyReady = computed(() => this.gifts().some(({ ready }) => ready));
  protected readonly asksReason = computed(
    () => this.found()?.batch?.byCode === false && this.anyReady(),
  );
  protected readonly mayGive = computed(
    () => this.chosen().length > 0 && (!this.asksReason() || this.reason().trim() !== ''),
  );

  constructor() {
    inject(PageHead).set(this.words.t('gifts.call.title'));
    afterNextRender(() => {
      this.code().nativeElement.focus();
    });
  }

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.typed().trim();
    if (code === '') return;
    this.reset();
    const found = await this.looking.run(async () => {
      this.found.set(
        await this.calls.post<HandoverCalled>(deskRoutes.handoverCall, {
          campaign: this.aktion(),
          code,
        }),
      );
    });
    if (!found) return;
    this.shown.set(code);
    this.typed.set('');
    // the reason that is asked for, else the button, which the next Enter presses
    setTimeout(() => (this.why() ?? this.button() ?? this.code()).nativeElement.focus());
  }

  /** As if it had been typed. */
  protected scan(code: string): void {
    this.typed.set(code);
    void this.look(new Event('submit'));
  }

  protected choose({ id }: { id: string }, on: boolean): void {
    this.without.update((before) => {
      const left = [...before].filter((one) => one !== id);
      return new Set(on ? left : [...left, id]);
    });
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    const batch = this.found()?.batch;
    if (!batch || !this.mayGive()) return;
    const wishIds = this.chosen().map(({ id }) => id);
    await this.giving.run(async () => {
      const given = await this.calls.post<HandoverGiven>(deskRoutes.handoverGive, {
        wishIds,
        code: batch.byCode ? this.shown() : null,
        reason: batch.byCode ? null : this.reason().trim(),
      });
      this.done.set({ ...given, wishIds });
      this.found.set(null);
    });
    this.code().nativeElement.focus();
  }

  protected async undo(): Promise<void> {
    const given = this.done();
    if (given === null) return;
    const { wishIds } = given;
    const undone = await this.giving.run(() =>
      this.calls.post(deskRoutes.handoverUndo, { wishIds }),
    );
    if (!undone) return;
    this.done.set(null);
    this.typed.set(this.shown());
    await this.look(new Event('submit'));
  }

  protected list(numbers: readonly number[]): string {
    return listText(numbers.map(String), this.words.language());
  }

  private reset(): void {
    this.found.set(null);
    this.done.set(null);
    this.reason.set('');
    this.without.set(new Set());
    this.giving.problem.set(null);
  }
}
