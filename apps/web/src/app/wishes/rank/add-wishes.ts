import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import type { EventCard } from '@dabei/contracts';
import { dayText, whenText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { BasketStore } from '../../basket/basket-store';
import { ageText } from '../../programme/event-words';
import { fits } from '../../programme/programme-filter';
import { weeksOf } from '../../programme/weeks';
import { refusalSentence } from '../../shared/status/refusal-sentence';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { ageRefusal } from './age-refusal';

const pageOf = 20;

/** The events that can still be wished; those liked on this device first, those that do not fit with the reason. */
@Component({
  selector: 'dabei-add-wishes',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './add-wishes.css',
  templateUrl: './add-wishes.html',
})
export class AddWishes {
  readonly events = input.required<readonly EventCard[]>();
  readonly wishes = input.required<readonly string[]>();
  readonly birthDate = input.required<string>();
  readonly child = input.required<string>();
  readonly added = output<string>();

  private readonly basket = inject(BasketStore);
  private readonly words = inject(Words);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly search = signal('');
  protected readonly week = signal('');
  protected readonly shown = signal(pageOf);

  protected readonly weeks = computed(() =>
    weeksOf(this.events()).map((monday, index) => ({
      monday,
      label: this.words.t('public.filter.weekShort', {
        number: index + 1,
        from: dayText(monday, this.words.language(), 'bare'),
      }),
    })),
  );
  private readonly found = computed(() => {
    const filter = { q: this.search().trim(), week: this.week() };
    const wished = new Set(this.wishes());
    return this.events()
      .filter((event) => event.registration === 'with-us' && !event.cancelled)
      .filter((event) => !wished.has(event.id) && fits(event, filter))
      .map((event) => ({
        id: event.id,
        title: event.title,
        about: `${whenText(event.sessions, this.words.voice())} · ${ageText(event.age, this.words.voice())}`,
        liked: this.basket.has(event.id),
        refusal: ageRefusal(event, this.birthDate()),
      }));
  });
  protected readonly fitting = computed(() =>
    this.found()
      .filter(({ refusal }) => refusal === null)
      .sort((one, other) => Number(other.liked) - Number(one.liked)),
  );
  protected readonly others = computed(() =>
    this.found().flatMap(({ id, title, refusal }) =>
      refusal
        ? [{ id, title, why: refusalSentence(refusal, this.child(), () => '', this.words.voice()) }]
        : [],
    ),
  );

  /** Comes into view, ready to be typed into. */
  look(): void {
    const field = this.field().nativeElement;
    field.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected more(): void {
    this.shown.update((count) => count + pageOf);
  }
}
