import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import type { OwnShiftPress, OwnSignup } from '@dabei/contracts';
import { DialogPanel, Icon } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { isGone } from '../../shared/problem-text';
import { SITE_ORIGIN } from '../../shared/site-origin';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { PrivatePage } from '../../tree/donor/private-page';
import { communityDayWhen, communityDoor } from '../day-words';
import { ConsentNote } from './consent-note';
import { OpenShifts } from './open-shifts';
import { OwnShifts, wayOut } from './own-shifts';
import { OwnVolunteerActs } from './own-volunteer-acts';

/** A volunteer's own page: its shifts, what else it can take, the calendar. */
@Component({
  selector: 'dabei-own-volunteer-page',
  imports: [ConsentNote, DialogPanel, Icon, OpenShifts, OwnShifts, TPipe],
  providers: [OwnVolunteerActs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-3);
    }
    h1 {
      overflow-wrap: anywhere;
    }
    .written {
      white-space: pre-line;
    }
  `,
  templateUrl: './own-volunteer-page.html',
})
export class OwnVolunteerPage {
  readonly secret = input.required<string>();

  protected readonly acts = inject(OwnVolunteerActs);
  protected readonly office = inject(OfficeStore);
  protected readonly words = inject(Words);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly origin = inject(SITE_ORIGIN);
  /** The sign-up that is asked about. */
  protected readonly leaving = signal<Pick<OwnSignup, 'id' | 'state'> | null>(null);
  protected readonly wayOut = wayOut;
  protected readonly done = signal('');
  protected readonly gone = computed(() => isGone(this.acts.error()));
  protected readonly when = computed(() => {
    const view = this.acts.view();
    return view === undefined ? '' : communityDayWhen(view.day, this.words.voice());
  });
  protected readonly door = computed(() => {
    const view = this.acts.view();
    return view === undefined ? 'closed' : communityDoor(view.day, Date.now());
  });
  protected readonly eraseOn = computed(() => {
    const view = this.acts.view();
    return view === undefined ? '' : dayText(view.day.eraseOn, this.words.language());
  });
  /** Angular knows no webcal: addresses; this one is put together here from our own. */
  protected readonly calendar = computed(() =>
    this.sanitizer.bypassSecurityTrustUrl(
      this.origin.replace(/^https?:/, 'webcal:') + (this.acts.view()?.feed ?? ''),
    ),
  );

  constructor() {
    inject(PageHead).set(this.words.t('community.own.shifts'));
    inject(PrivatePage).whileOpen(inject(DestroyRef));
    effect(() => {
      this.acts.secret.set(this.secret());
    });
  }

  protected async take(press: OwnShiftPress): Promise<void> {
    this.done.set('');
    const came = await this.acts.take(press);
    if (came !== null) this.done.set(this.words.t(`community.own.said-${came}`));
  }

  protected async renewFeed(): Promise<void> {
    this.done.set('');
    if (await this.acts.renewFeed()) this.done.set(this.words.t('community.own.calendar-renewed'));
  }

  protected async giveBack({ id, state }: Pick<OwnSignup, 'id' | 'state'>): Promise<void> {
    this.done.set('');
    if (!(await this.acts.giveBack(id))) return;
    this.leaving.set(null);
    this.done.set(this.words.t(`community.own.${wayOut(state)}.done`));
  }
}
