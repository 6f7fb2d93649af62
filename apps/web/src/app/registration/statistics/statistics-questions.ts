import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import { routes, type DistrictsView, type StatisticsQuestion } from '@dabei/contracts';
import { SessionStore } from '../../shared/session-store';
import { DraftStore } from '../draft-store';
import { Pairs } from '../pairs';
import { unsaid, type StatisticsDraft } from './statistics-draft';
import { askedOf } from './statistics-of';

export interface AskedChild {
  key: string;
  firstName: string;
  asks: ReadonlySet<StatisticsQuestion>;
  said: StatisticsDraft;
}

/** The voluntary questions about the children that go. */
@Injectable()
export class StatisticsQuestions {
  private readonly pairs = inject(Pairs);
  private readonly store = inject(DraftStore);
  private readonly session = inject(SessionStore);

  private readonly asked = computed(() => askedOf(this.pairs.going()));
  private readonly resident = computed(
    () => this.session.household()?.resident ?? this.store.people().guardian.resident,
  );
  private readonly places = httpResource<DistrictsView>(() =>
    this.resident() && this.asked().some(({ asks }) => asks.has('district'))
      ? routes.districts
      : undefined,
  );
  /** Empty where the street says it, or who lives elsewhere. */
  readonly districts = computed(() => {
    const view = this.places.hasValue() ? this.places.value() : undefined;
    return view && !view.known && this.resident() ? view.districts : [];
  });
  readonly children = computed<readonly AskedChild[]>(() => {
    const { statistics } = this.store.draft();
    return this.asked().flatMap(({ key, firstName, asks }) => {
      const shown = new Set(
        [...asks].filter((question) => question !== 'district' || this.districts().length > 0),
      );
      return shown.size > 0
        ? [{ key, firstName, asks: shown, said: statistics[key] ?? unsaid }]
        : [];
    });
  });

  /** Whoever opens them sees what is left unsaid, and that it counts. */
  open(): void {
    for (const { key } of this.children()) this.say(key, {});
  }

  say(key: string, part: Partial<StatisticsDraft>): void {
    const { statistics } = this.store.draft();
    const shown = this.districts().length > 0 ? { ...unsaid, district: '' } : unsaid;
    const said = { ...shown, ...statistics[key], ...part };
    this.store.change({ statistics: { ...statistics, [key]: said } });
  }
}
