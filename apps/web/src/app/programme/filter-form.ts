import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { EventCard } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { activeWishes } from './filter-in-address';
import type { ProgrammeFilter } from './programme-filter';

interface Option {
  value: string;
  label: string;
}

/**
 * What a family looks for. It is a plain GET form: without script the button sends it and the server
 * answers; with script every change goes into the address at once.
 */
@Component({
  selector: 'dabei-filter-form',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './filter-form.css',
  templateUrl: './filter-form.html',
})
export class FilterForm {
  readonly filter = input.required<ProgrammeFilter>();
  readonly view = input.required<string>();
  readonly events = input.required<readonly EventCard[]>();
  readonly weeks = input.required<readonly string[]>();
  readonly wished = output<Record<string, string | null>>();

  private readonly words = inject(Words);
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected readonly active = computed(() => activeWishes(this.filter()));
  protected readonly ages = Array.from({ length: 16 }, (_, index) => index + 3);
  protected readonly days = [1, 2, 3, 4, 5, 6, 7];
  protected readonly years = computed(() => {
    const year = Number((this.weeks()[0] ?? '').slice(0, 4)) || new Date().getFullYear();
    return Array.from({ length: 18 }, (_, index) => year - 3 - index);
  });
  protected readonly weekOptions = computed<Option[]>(() =>
    this.weeks().map((monday, index) => ({
      value: monday,
      label: this.words.t('public.filter.weekShort', {
        number: index + 1,
        from: dayText(monday, this.words.language(), 'bare'),
      }),
    })),
  );
  protected readonly topics = computed(() =>
    this.options((event) => [event.topic, this.words.t(`public.topic.${event.topic}`)]),
  );
  protected readonly places = computed(() => this.options(({ place }) => [place, place]));
  protected readonly organisers = computed(() =>
    this.options(({ organiser }) => [organiser.id, organiser.name]),
  );

  private options(of: (event: EventCard) => [string, string]): Option[] {
    const found = new Map(this.events().map(of));
    return [...found]
      .map(([value, label]) => ({ value, label }))
      .sort((one, other) => one.label.localeCompare(other.label, this.words.language()));
  }

  protected wish(event: Event): void {
    const { name, value, type, checked } = event.target as HTMLInputElement;
    const given = type === 'checkbox' && !checked ? '' : value;
    this.wished.emit({ [name]: given === '' ? null : given });
  }

  protected type(event: Event): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.wish(event);
    }, 250);
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.wished.emit({});
  }
}
