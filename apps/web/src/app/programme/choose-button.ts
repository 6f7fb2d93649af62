import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { EventCard } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { BasketStore } from '../basket/basket-store';
import { Words } from '../shared/words';
import type { RegistrationNow } from './registration-now';

/** When something can be chosen on this device: to register, to wish, or for later. */
const choosing: ReadonlySet<RegistrationNow> = new Set(['open', 'not-yet', 'wishing']);

/** Puts an event into the basket or takes it out again; one button with two faces. */
@Component({
  selector: 'dabei-choose-button',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (possible()) {
      <button
        type="button"
        class="button"
        [class.button-primary]="!chosen()"
        [class.button-chosen]="chosen()"
        [attr.aria-pressed]="chosen()"
        [attr.aria-label]="label()"
        (click)="toggle()"
      >
        <dabei-icon [name]="chosen() ? 'check' : 'plus'" [size]="20" />{{ word() }}
      </button>
    }
  `,
})
export class ChooseButton {
  readonly event = input.required<EventCard>();
  readonly campaign = input.required<string>();
  readonly registration = input.required<RegistrationNow>();
  private readonly basket = inject(BasketStore);
  private readonly words = inject(Words);

  protected readonly chosen = computed(() => this.basket.has(this.event().id));
  protected readonly possible = computed(() => {
    const { registration, cancelled } = this.event();
    const phase = this.registration();
    return registration === 'with-us' && !cancelled && choosing.has(phase);
  });
  protected readonly word = computed(() => {
    if (this.registration() === 'wishing')
      return this.words.t(this.chosen() ? 'public.event.wished' : 'public.event.wish');
    if (this.chosen()) return this.words.t('public.event.chosen');
    if (this.registration() === 'not-yet') return this.words.t('public.event.note');
    const free = this.event().availability?.free ?? 0;
    return this.words.t(free > 0 ? 'public.event.choose' : 'public.event.chooseWait');
  });
  protected readonly label = computed(() =>
    this.words.t('public.event.chooseFor', { title: this.event().title, action: this.word() }),
  );

  protected toggle(): void {
    this.basket.toggle({ ...this.event(), campaign: this.campaign() });
  }
}
