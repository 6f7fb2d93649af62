import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import {
  route,
  deskRoutes,
  type GiftLooked,
  type GiftTaken,
  type GiftWish,
} from '@dabei/contracts';
import { INTAKE_UNDO_SECONDS, type GiftProblem } from '@dabei/domain';
import { Field, Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { CodeCamera } from '../../parts/code-camera';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { GiftsTabs } from '../gifts-tabs';
import { GiftLine } from '../parts/gift-line';
import { LastPlace } from '../parts/last-place';
import { WhoseField } from '../parts/whose-field';
import { AsideForm } from './aside-form';
import { chosenCampaign } from '../../tree/parts/chosen-campaign';

interface Taken extends GiftTaken {
  place: string | null;
}

/** One parcel after the other: read or type, compare, Enter; five a minute by one person. */
@Component({
  selector: 'dabei-intake-page',
  imports: [
    AsideForm,
    CodeCamera,
    Field,
    GiftLine,
    GiftsTabs,
    Icon,
    ProblemLine,
    TPipe,
    WhoseField,
  ],
  styleUrl: './intake-page.css',
  templateUrl: './intake-page.html',
})
export class IntakePage {
  private readonly calls = inject(ApiCalls);
  private readonly aktion = chosenCampaign();
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly lastPlace = inject(LastPlace);
  private readonly code = viewChild.required<ElementRef<HTMLInputElement>>('code');
  private readonly place = viewChild<ElementRef<HTMLInputElement>>('place');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  protected readonly looking = attempt();
  protected readonly saving = attempt();
  protected readonly typed = signal('');
  protected readonly shelf = signal(this.lastPlace.place());
  protected readonly found = signal<GiftLooked | null>(null);
  protected readonly whose = signal<string | null | undefined>(undefined);
  /** Somebody has to say whose parcel it is. */
  protected readonly unsaid = computed(
    () => this.found()?.asksWhose === true && this.whose() === undefined,
  );
  protected readonly trouble = signal<{ wish: GiftWish | null; first: GiftProblem | null } | null>(
    null,
  );
  protected readonly last = signal<readonly Taken[]>([]);
  protected readonly fits = computed(() =>
    ['accept', 'put-away'].includes(this.found()?.outcome ?? ''),
  );
  protected readonly word = computed(() => {
    const found = this.found();
    return found?.outcome === 'put-away' && found.bought ? 'bought' : (found?.outcome ?? '');
  });
  protected readonly facts = computed(() => ({
    place: this.found()?.wish?.place ?? '–',
    newNumber: this.found()?.newNumber ?? 0,
  }));

  constructor() {
    inject(PageHead).set(this.words.t('gifts.intake.title'));
    afterNextRender(() => {
      this.code().nativeElement.focus();
    });
    inject(DestroyRef).onDestroy(() => {
      for (const timer of this.timers) clearTimeout(timer);
    });
  }

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.typed().trim();
    if (code === '') return;
    this.trouble.set(null);
    this.saving.problem.set(null);
    this.whose.set(undefined);
    const done = await this.looking.run(async () => {
      this.found.set(
        await this.calls.post<GiftLooked>(deskRoutes.giftLook, { campaign: this.aktion(), code }),
      );
    });
    if (!done) return;
    // the next Enter takes it in
    setTimeout(() => {
      this.focusNext();
    });
  }

  protected goOn(number: number): void {
    this.scan(String(number));
  }

  /** As if it had been typed. */
  protected scan(code: string): void {
    this.typed.set(code);
    void this.look(new Event('submit'));
  }

  protected async accept(event: Event, shelved: boolean): Promise<void> {
    event.preventDefault();
    const it = this.found();
    if (!it?.wish || this.unsaid()) return;
    const { id: wishId, version, number } = it.wish;
    const place = shelved ? this.shelf().trim() : null;
    const taken: Taken[] = [];
    const done = await this.saving.run(async () => {
      const body = { wishId, version, place };
      const whose = it.asksWhose ? { pledgeId: this.whose() } : {};
      if (it.outcome === 'accept')
        taken.push({
          ...(await this.calls.post<GiftTaken>(deskRoutes.giftIntake, { ...body, ...whose })),
          place,
        });
      else await this.calls.post(deskRoutes.giftStore, body);
    });
    if (!done) return;
    if (place !== null) this.lastPlace.keep(place);
    this.toasts.say(this.words.t('gifts.intake.saidTaken', { number, place: place ?? 'none' }));
    for (const one of taken) this.remember(one);
    this.next();
  }

  protected async undo(taken: Taken): Promise<void> {
    const done = await this.looking.run(() =>
      this.calls.post(route(deskRoutes.giftUndo, { id: taken.giftId })),
    );
    if (!done) return;
    this.forget(taken);
    this.toasts.say(this.words.t('gifts.intake.undone', { number: taken.number }));
    this.next();
  }

  protected openTrouble(first: GiftProblem | null): void {
    this.trouble.set({ wish: this.found()?.wish ?? null, first });
  }

  protected withoutNumber(): void {
    this.trouble.set({ wish: null, first: null });
  }

  /** Ready for the next parcel. */
  protected next(): void {
    this.found.set(null);
    this.trouble.set(null);
    this.typed.set('');
    setTimeout(() => {
      this.code().nativeElement.focus();
    });
  }

  /** First whose parcel it is, where that is asked; else Enter puts it onto the last shelf. */
  private focusNext(): void {
    const first = this.host.nativeElement.querySelector<HTMLInputElement>('[name=whose-gift]');
    if (first === null) (this.place() ?? this.code()).nativeElement.select();
    else first.focus();
  }

  private remember(taken: Taken): void {
    this.last.update((all) => [taken, ...all].slice(0, 5));
    const timer = setTimeout(() => {
      this.forget(taken);
    }, INTAKE_UNDO_SECONDS * 1000);
    this.timers.add(timer);
  }

  private forget(taken: Taken): void {
    this.last.update((all) => all.filter(({ giftId }) => giftId !== taken.giftId));
  }
}
