import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { WishesView, WishLimit, WishListInput } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';

type Limits = Pick<WishListInput, 'maxPlaces' | 'limits'>;
const mostPerWeek = [0, 1, 2, 3, 4, 5];

/** "Höchstens 3 Veranstaltungen, höchstens 1 in der Woche vom 2. August": the parents' own limits. */
@Component({
  selector: 'dabei-limit-controls',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack-small">
      <div class="field">
        <label class="field-label" for="limit-all">{{
          'wishes.limits.all' | t: { child: child() }
        }}</label>
        <select id="limit-all" (change)="most(valueOf($event))">
          <option value="" [selected]="limits().maxPlaces === null">
            {{ anyText() }}
          </option>
          @for (count of counts(); track count) {
            <option [value]="count" [selected]="limits().maxPlaces === count">
              {{ 'wishes.limits.most' | t: { count } }}
            </option>
          }
        </select>
      </div>
      @for (week of weeks(); track week.fromOn) {
        <div class="field">
          <label class="field-label" [for]="'limit-' + week.fromOn">{{
            'wishes.limits.week' | t: { from: week.from, until: week.until }
          }}</label>
          <select
            [id]="'limit-' + week.fromOn"
            (change)="inWeek(week.fromOn, week.untilOn, valueOf($event))"
          >
            <option value="" [selected]="week.atMost === null">
              {{ 'wishes.limits.any' | t }}
            </option>
            @for (count of perWeek; track count) {
              <option [value]="count" [selected]="week.atMost === count">
                {{ 'wishes.limits.most' | t: { count } }}
              </option>
            }
          </select>
        </div>
      }
    </div>
  `,
})
export class LimitControls {
  readonly child = input.required<string>();
  readonly limits = input.required<Limits>();
  readonly view = input.required<Pick<WishesView, 'maxEventsPerChild' | 'weeks'>>();
  readonly changed = output<Limits>();
  private readonly words = inject(Words);

  protected readonly perWeek = mostPerWeek;
  protected readonly counts = computed(() => {
    const most = Math.min(this.view().maxEventsPerChild ?? 10, 20);
    return Array.from({ length: most }, (_, index) => index + 1);
  });
  protected readonly anyText = computed(() => {
    const most = this.view().maxEventsPerChild;
    return most === null
      ? this.words.t('wishes.limits.any')
      : this.words.t('wishes.limits.anyUpTo', { count: most });
  });
  protected readonly weeks = computed(() =>
    this.view().weeks.map(({ fromOn, untilOn }) => ({
      fromOn,
      untilOn,
      from: dayText(fromOn, this.words.language(), 'bare'),
      until: dayText(untilOn, this.words.language(), 'bare'),
      atMost: this.limits().limits.find((limit) => limit.fromOn === fromOn)?.atMost ?? null,
    })),
  );

  protected valueOf(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }

  protected most(value: string): void {
    this.changed.emit({ ...this.limits(), maxPlaces: value === '' ? null : Number(value) });
  }

  protected inWeek(fromOn: string, untilOn: string, value: string): void {
    const others = this.limits().limits.filter((limit) => limit.fromOn !== fromOn);
    const mine: WishLimit[] = value === '' ? [] : [{ fromOn, untilOn, atMost: Number(value) }];
    this.changed.emit({ ...this.limits(), limits: [...others, ...mine] });
  }
}
