import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type OfferPage as Offer } from '@dabei/contracts';
import { listText, momentText, whenText } from '@dabei/words';
import { HolidayMotif, Icon } from '@dabei/web/ui';
import { firstValueFrom } from 'rxjs';
import { priceText } from '../programme/event-words';
import { PageHead } from '../shared/page-head';
import { isGone, problemOf, problemText } from '../shared/problem-text';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** A place is free: one sentence, two equal buttons, what accepting changes, the deadline in words. */
@Component({
  selector: 'dabei-offer-page',
  imports: [HolidayMotif, Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './offer-page.css',
  templateUrl: './offer-page.html',
})
export class OfferPage {
  readonly token = input.required<string>();

  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  private readonly resource = httpResource<Offer>(() =>
    route(routes.offer, { token: this.token() }),
  );
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected readonly offer = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly gone = computed(() => isGone(this.resource.error()));
  protected readonly failed = computed(() => {
    const error = this.resource.error();
    return error && !this.gone() ? problemText(error, this.words) : null;
  });
  protected readonly signIn = computed(() => `/${this.words.language()}/meine`);
  protected readonly mine = this.signIn;
  protected readonly when = computed(() =>
    whenText(this.offer()?.sessions ?? [], this.words.voice()),
  );
  protected readonly price = computed(() =>
    priceText(this.offer()?.amountCents ?? 0, this.words.voice()),
  );
  protected readonly until = computed(() => {
    const at = this.offer()?.expiresAt;
    return at
      ? this.words.t('family.offer.until', { at: momentText(at, this.words.voice()) })
      : null;
  });
  protected readonly overlaps = computed(() => {
    const { overlapsWith = [], childFirstName: child } = this.offer() ?? {};
    return overlapsWith.length
      ? this.words.t('family.offer.overlaps', {
          child,
          list: listText(overlapsWith, this.words.language()),
        })
      : null;
  });

  protected readonly yes = computed(() =>
    this.words.t(this.overlaps() ? 'family.offer.yesInstead' : 'family.mine.yes'),
  );

  constructor() {
    inject(PageHead).set(this.words.t('family.status.badge-offered'));
  }

  protected async answer(answer: 'accept' | 'decline'): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const accept = answer === 'accept';
    const address = accept ? routes.offerAccept : routes.offerDecline;
    // the sentence about overlapping places stood above the button
    const body = accept && this.overlaps() !== null ? { giveUp: true } : {};
    try {
      await firstValueFrom(this.http.post(route(address, { token: this.token() }), body), {
        defaultValue: null,
      });
      this.resource.update(
        (offer) => offer && { ...offer, state: accept ? 'accepted' : 'declined' },
      );
    } catch (error) {
      this.refuse(error);
    } finally {
      this.busy.set(false);
    }
  }

  /** The offer is no longer as it was shown: it is asked for again, and the family decides once more. */
  private refuse(error: unknown): void {
    const { status, reason } = problemOf(error) ?? {};
    this.problem.set(
      reason === 'overlap'
        ? this.words.t('family.offer.overlapNew', { child: this.offer()?.childFirstName ?? '' })
        : problemText(error, this.words),
    );
    if (status === 409 || status === 410) this.resource.reload();
  }
}
