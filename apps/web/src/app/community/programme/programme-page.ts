import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type PublicDayProgramme } from '@dabei/contracts';
import { DialogPanel, Icon } from '@dabei/web/ui';
import { hourText } from '@dabei/words';
import { PlanView } from '../../plan/plan-view/plan-view';
import { lastSeen } from '../../shared/last-seen';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { isGone } from '../../shared/problem-text';
import { ResponseStatus } from '../../shared/response-status';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { communityDayWhen } from '../day-words';
import { BoothFinder } from './booth-finder';
import { HelpPoints } from './help-points';
import { StageList } from './stage-list';
import { viewedBooths } from './viewed-booths';

/** A running order is not older than this while somebody looks; nobody reads it faster. */
const LOOK_EVERY = 30_000;

/** "Was läuft wann, was steht wo": the one page of the day that everybody has. */
@Component({
  selector: 'dabei-programme-page',
  imports: [BoothFinder, DialogPanel, HelpPoints, Icon, PlanView, RouterLink, StageList, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './programme-page.css',
  templateUrl: './programme-page.html',
})
export class ProgrammePage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly office = inject(OfficeStore);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly resource = httpResource<PublicDayProgramme>(() =>
    route(routes.publicDayProgramme, { slug: this.slug() }),
  );
  private readonly seen = lastSeen(this.resource);
  protected readonly programme = computed(() => this.seen()?.value);
  protected readonly now = signal(Date.now());
  protected readonly gone = computed(() => isGone(this.resource.error()));
  /** The network is gone, and what was seen stays. */
  protected readonly stale = computed(() => {
    const seen = this.seen();
    return this.resource.error() && seen !== undefined
      ? hourText(new Date(seen.at), this.words.voice())
      : null;
  });
  protected readonly when = computed(() => {
    const programme = this.programme();
    return programme === undefined ? '' : communityDayWhen(programme, this.words.voice());
  });
  protected readonly help = signal(false);
  protected readonly plan = computed(() => {
    const programme = this.programme();
    const plan = programme?.plan ?? null;
    return plan === null ? null : viewedBooths(plan, programme?.booths ?? []);
  });
  /** Ways down the page, as far as there is something. */
  protected readonly parts = computed(() => [
    ...(this.plan() === null ? [] : ['plan']),
    ...(this.programme()?.booths.length ? ['booths'] : []),
  ]);
  /** The place that was pressed on the plan or in the list. */
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly chosenNumber = computed(
    () => this.plan()?.places.find(({ id }) => id === this.chosen()[0])?.number,
  );

  constructor() {
    const head = inject(PageHead);
    const status = inject(ResponseStatus);
    effect(() => {
      const programme = this.programme();
      if (programme === undefined) return;
      const title = `${this.words.t('stage.day.head')} ${programme.title}`;
      head.set(title, `${this.when()}, ${programme.place}`);
    });
    effect(() => {
      if (this.gone()) status.set(404);
      else if (this.resource.error()) status.set(503);
    });
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const timer = setInterval(() => this.look(), LOOK_EVERY);
      destroyed.onDestroy(() => clearInterval(timer));
    });
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  /** From the plan to who stands there. */
  protected toBooth(placeId: string): void {
    const number = this.plan()?.places.find(({ id }) => id === placeId)?.number;
    this.goTo(`stand-${number ?? ''}`);
  }

  /** From the list to the plan. */
  protected toPlan(number: string): void {
    const place = this.plan()?.places.find((one) => one.number === number);
    if (place === undefined) return;
    this.chosen.set([place.id]);
    this.goTo('plan-title');
  }

  protected goTo(id: string, block: ScrollLogicalPosition = 'center'): void {
    const go = (): void => {
      const target = this.document.getElementById(id);
      target?.scrollIntoView({ block });
      target?.focus({ preventScroll: true });
    };
    // what was pressed may only be drawn now
    afterNextRender(go, { injector: this.injector });
  }

  private look(): void {
    this.now.set(Date.now());
    if (this.document.visibilityState === 'visible') this.resource.reload();
  }
}
