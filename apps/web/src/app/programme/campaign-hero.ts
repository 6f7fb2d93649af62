import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { CampaignView } from '@dabei/contracts';
import { dayText, momentText } from '@dabei/words';
import { HolidayMotif } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { Countdown } from './countdown';
import type { RegistrationNow } from './registration-now';

/** The head of the notice board: what this is, when it is, and whether one can register now. */
@Component({
  selector: 'dabei-campaign-hero',
  imports: [Countdown, HolidayMotif, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './campaign-hero.css',
  template: `
    <div class="page hero">
      <div class="words">
        <h1 [attr.lang]="words.written()">{{ campaign().title }}</h1>
        <p class="lead strong span">{{ span() }}</p>
        <p class="lead intro" [attr.lang]="campaign().intro ? words.written() : null">
          {{ campaign().intro || ('public.programme.lead' | t) }}
        </p>
        <p class="phase" [attr.data-phase]="registration()">
          {{ phase() }}
          @if (registration() === 'not-yet' && campaign().opensAt; as opensAt) {
            <strong
              ><dabei-countdown [until]="opensAt" [now]="now()" (over)="opened.emit()"
            /></strong>
          }
        </p>
      </div>
      <dabei-holiday-motif />
    </div>
  `,
})
export class CampaignHero {
  readonly campaign = input.required<CampaignView>();
  readonly registration = input.required<RegistrationNow>();
  readonly now = input.required<number>();
  readonly opened = output();
  protected readonly words = inject(Words);

  protected readonly span = computed(() => {
    const { startsOn, endsOn } = this.campaign();
    const language = this.words.language();
    return this.words.t('public.programme.from', {
      from: dayText(startsOn, language, 'bare'),
      until: `${dayText(endsOn, language, 'bare')} ${endsOn.slice(0, 4)}`,
    });
  });

  protected readonly phase = computed(() => {
    const { opensAt, closesAt, wishesCloseAt } = this.campaign();
    const at = (instant: string) => momentText(instant, this.words.voice());
    switch (this.registration()) {
      case 'not-yet':
        return opensAt
          ? this.words.t('public.programme.opensAt', { at: at(opensAt) })
          : this.words.t('public.programme.announced');
      case 'wishing':
        return wishesCloseAt
          ? this.words.t('public.programme.wishUntil', { at: at(wishesCloseAt) })
          : '';
      case 'open':
        return closesAt
          ? this.words.t('public.programme.openUntil', { at: at(closesAt) })
          : this.words.t('public.programme.openNow');
      default:
        return this.words.t(`public.programme.${this.registration()}`);
    }
  });
}
