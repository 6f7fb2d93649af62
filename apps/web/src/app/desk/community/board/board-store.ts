import { httpResource } from '@angular/common/http';
import { computed, Injectable, linkedSignal, signal, type Signal } from '@angular/core';
import { route, deskRoutes, type CommunityDayOverview, type ShiftBoard } from '@dabei/contracts';
import { requestsOf, shiftLines } from './board-view';

/** Also while the network is gone. */
const kept = <T>(source: () => T | undefined): Signal<T | undefined> =>
  linkedSignal<T | undefined, T | undefined>({
    source,
    computation: (fresh, before) => fresh ?? before?.value,
  });

/** One community day with its shifts and people; what was seen stays until the next answer. */
@Injectable()
export class BoardStore {
  readonly slug = signal('');
  private readonly dayAnswer = httpResource<CommunityDayOverview>(() =>
    this.at(deskRoutes.deskCommunityDay),
  );
  private readonly answer = httpResource<ShiftBoard>(() => this.at(deskRoutes.deskShiftBoard));

  readonly loading = this.answer.isLoading;
  readonly error = this.answer.error;
  readonly day = kept(() => (this.dayAnswer.hasValue() ? this.dayAnswer.value().day : undefined));
  readonly board = kept(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  readonly lines = computed(() => {
    const board = this.board();
    return board === undefined ? [] : shiftLines(board);
  });
  readonly requests = computed(() => requestsOf(this.lines()));

  again(): void {
    this.answer.reload();
    this.dayAnswer.reload();
  }

  private at(address: string): string | undefined {
    return this.slug() === '' ? undefined : route(address, { slug: this.slug() });
  }
}
