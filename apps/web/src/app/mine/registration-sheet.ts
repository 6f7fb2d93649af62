import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type RegistrationView } from '@dabei/contracts';
import { dayText, listText, moneyText, whenText } from '@dabei/words';
import { DialogPanel, Icon, StatusBadge } from '@dabei/web/ui';
import { overlapInBasket } from '../registration/basket-overlaps';
import { problemOf } from '../shared/problem-text';
import { SessionStore } from '../shared/session-store';
import { statusOf } from '../shared/status/status-sentence';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { AnswersDialog } from './answers-dialog';
import { MineActions } from './mine-actions';

/** One child at one event: the status sentence first, then what can be done. */
@Component({
  selector: 'dabei-registration-sheet',
  imports: [AnswersDialog, DialogPanel, Icon, RouterLink, StatusBadge, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './registration-sheet.css',
  templateUrl: './registration-sheet.html',
})
export class RegistrationSheet {
  readonly registration = input.required<RegistrationView>();

  protected readonly actions = inject(MineActions);
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  protected readonly cancelling = signal(false);
  protected readonly answering = signal(false);
  /** The server has told of an overlapping place. */
  private readonly overlapTold = signal(false);

  protected readonly status = computed(() => statusOf(this.registration(), this.words.voice()));
  protected readonly offered = computed(() => {
    const { offer } = this.registration();
    return offer?.state === 'open' ? offer : null;
  });
  /** Places of the same child at the same time: accepting gives them up, and says so before. */
  protected readonly overlaps = computed(() => {
    const it = this.registration();
    const others = (this.session.household()?.registrations ?? []).filter(
      ({ childId, state, id }) =>
        id !== it.id && childId === it.childId && ['confirmed', 'held'].includes(state),
    );
    const titles = others
      .filter(({ event }) => overlapInBasket(event, [it.event]))
      .map(({ event }) => event.title);
    const child = it.childFirstName;
    if (titles.length) {
      const list = listText(titles, this.words.language());
      return this.words.t('family.offer.overlaps', { child, list });
    }
    // a place this family does not see, for example registered by the other guardian
    return this.overlapTold() ? this.words.t('family.offer.overlapsOther', { child }) : null;
  });
  protected readonly yes = computed(() =>
    this.words.t(this.overlaps() ? 'family.offer.yesInstead' : 'family.mine.yes'),
  );
  protected readonly when = computed(() =>
    whenText(this.registration().event.sessions, this.words.voice()),
  );
  protected readonly eventLink = computed(() => {
    const { campaignSlug, slug } = this.registration().event;
    return `/${this.words.language()}/programm/${campaignSlug}/${slug}`;
  });
  protected readonly file = computed(() =>
    route(routes.registrationFile, { id: this.registration().id }),
  );
  protected readonly codeLink = computed(() => `/${this.words.language()}/anmelden/code`);
  protected readonly codeMissing = computed(() =>
    ['held', 'queued'].includes(this.registration().state),
  );
  protected readonly money = computed(() => {
    const { amountCents, paidOn, state } = this.registration();
    if (amountCents === 0 || state !== 'confirmed') return null;
    const language = this.words.language();
    return paidOn
      ? this.words.t('family.mine.paid', { day: dayText(paidOn, language) })
      : this.words.t('family.mine.price', { price: moneyText(amountCents, language) });
  });
  protected readonly hasPlace = computed(() =>
    ['confirmed', 'held'].includes(this.registration().state),
  );

  protected async accept(id: string): Promise<void> {
    const thanks = this.thanks('thanksYes');
    const outcome = await this.actions.acceptOffer(id, this.overlaps() !== null, thanks);
    const refused = typeof outcome === 'object' ? problemOf(outcome.error) : null;
    this.overlapTold.set(refused?.reason === 'overlap');
  }

  protected decline(id: string): void {
    void this.actions.declineOffer(id, this.thanks('thanksNo'));
  }

  private thanks(key: string): string {
    const { childFirstName: child } = this.registration();
    return this.words.t(`family.mine.${key}`, { child });
  }

  protected async cancel(): Promise<void> {
    const { id, childFirstName: child } = this.registration();
    await this.actions.cancel(id, this.words.t('family.mine.cancelDone', { child }));
    this.cancelling.set(false);
  }
}
