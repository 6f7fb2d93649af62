import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type OwnBoothAnswer } from '@dabei/contracts';
import { countsAsBooth } from '@dabei/domain';
import { DialogPanel, Icon, StatusBadge } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { DrawTicketNote } from '../../../markets/own/draw-ticket-note';
import { boothFacts } from '../../../shared/booth-form/booth-facts';
import { OfficeStore } from '../../../shared/office-store';
import { PageHead } from '../../../shared/page-head';
import { isGone, problemText } from '../../../shared/problem-text';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { PrivatePage } from '../../../tree/donor/private-page';
import { communityDayWhen } from '../../day-words';
import { BoothApplication } from './application';
import { boothSentence, boothTone, knownState } from './booth-sentence';
import { BoothSign } from './booth-sign';
import { OwnActs } from './own-acts';
import { OwnBoothStore } from './own-booth-store';

/** An association's own page: how it stands, its place, and the application while it can be written. */
@Component({
  selector: 'dabei-own-booth-page',
  imports: [
    BoothApplication,
    BoothSign,
    DialogPanel,
    DrawTicketNote,
    Icon,
    OwnActs,
    RouterLink,
    StatusBadge,
    TPipe,
  ],
  providers: [OwnBoothStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './own-booth-page.css',
  templateUrl: './own-booth-page.html',
})
export class OwnBoothPage {
  readonly secret = input.required<string>();

  protected readonly store = inject(OwnBoothStore);
  protected readonly office = inject(OfficeStore);
  protected readonly words = inject(Words);
  private readonly application = viewChild(BoothApplication);
  protected readonly editing = signal(false);
  protected readonly leaving = signal(false);
  protected readonly busy = signal(false);
  protected readonly news = signal('');
  protected readonly problem = signal<string | null>(null);

  protected readonly own = this.store.view;
  protected readonly gone = computed(() => isGone(this.store.error()));
  protected readonly phone = computed(() => this.office.office()?.phone ?? '');
  protected readonly state = computed(() => {
    const own = this.own();
    return own === undefined ? 'draft' : knownState(own);
  });
  protected readonly tone = computed(() => {
    const own = this.own();
    return own === undefined ? 'quiet' : boothTone(own);
  });
  protected readonly sentence = computed(() => {
    const own = this.own();
    return own === undefined ? '' : boothSentence(own, this.words);
  });
  protected readonly when = computed(() => {
    const own = this.own();
    return own === undefined ? '' : communityDayWhen(own.call, this.words.voice());
  });
  /** freely: it is open to be written; looks: after a press; no: it is only read. */
  protected readonly writing = computed(() => {
    const own = this.own();
    if (own?.may.outcome !== 'yes' || own.call.calledOffWords !== null) return 'no';
    return own.may.how === 'freely' ? 'freely' : 'looks';
  });
  protected readonly refused = computed(() => {
    const own = this.own();
    return own?.may.outcome === 'refused' && own.call.calledOffWords === null
      ? own.may.reason
      : null;
  });
  protected readonly facts = computed(() => {
    const own = this.own();
    return own === undefined ? [] : boothFacts(own.writing, this.words);
  });
  protected readonly infoPack = computed(() => {
    const address = route(routes.ownBoothInfoPack, { secret: this.secret() });
    return this.own()?.infoPack === true ? `${address}?sprache=${this.words.language()}` : null;
  });
  protected readonly eraseOn = computed(() => {
    const own = this.own();
    return own === undefined ? '' : dayText(own.call.eraseOn, this.words.language());
  });

  constructor() {
    inject(PageHead).set(this.words.t('booths.own.title'));
    inject(PrivatePage).whileOpen(inject(DestroyRef));
    effect(() => {
      this.store.secret.set(this.secret());
    });
  }

  /** Nobody loses what was typed by going on to another page. */
  async mayLeave(): Promise<boolean> {
    return (await this.application()?.mayLeave()) ?? true;
  }

  protected edit(open: boolean): void {
    this.news.set('');
    this.editing.set(open);
  }

  protected finished(answer: OwnBoothAnswer): void {
    const saved = this.editing();
    this.editing.set(false);
    this.news.set(this.words.t(`booths.own.${newsOf(answer, saved)}`));
    scrollTo({ top: 0 });
  }

  protected async withdraw(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.store.withdraw();
      this.leaving.set(false);
      this.edit(false);
    } catch (error) {
      this.problem.set(problemText(error, this.words));
      this.store.again();
    } finally {
      this.busy.set(false);
    }
  }
}

function newsOf(answer: OwnBoothAnswer, saved: boolean): string {
  if (!saved) return 'submitted';
  const chosen = countsAsBooth(answer.own.state) ? '' : '-before';
  return answer.outcome === 'done' && answer.looks ? `looks${chosen}` : `kept${chosen}`;
}
