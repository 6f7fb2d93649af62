import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { EventCard, EventDetail } from '@dabei/contracts';
import { whenText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { BasketStore } from '../basket/basket-store';
import { ProgrammeStore } from '../programme/programme-store';
import { refusalSentence } from '../shared/status/refusal-sentence';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { alternativesFor } from './alternatives';
import { dateOfParts } from './birth-date';
import { ChosenEvents } from './chosen-events';
import type { Together } from './draft';
import { DraftStore } from './draft-store';
import { Pairs, type Pair } from './pairs';

/** One chosen event: which children go, what speaks against it, and what fits instead. */
@Component({
  selector: 'dabei-event-choice',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './event-choice.css',
  templateUrl: './event-choice.html',
})
export class EventChoice {
  readonly event = input.required<EventDetail>();

  protected readonly pairs = inject(Pairs);
  protected readonly store = inject(DraftStore);
  private readonly basket = inject(BasketStore);
  private readonly chosen = inject(ChosenEvents);
  private readonly programme = inject(ProgrammeStore);
  private readonly words = inject(Words);

  protected readonly when = computed(() => whenText(this.event().sessions, this.words.voice()));
  protected readonly own = computed(() => this.pairs.of(this.event().id));
  protected readonly going = computed(() => this.own().filter(({ goes }) => goes).length);
  protected readonly full = computed(() => (this.event().availability?.free ?? 1) <= 0);
  protected readonly together = computed(
    () => this.store.draft().together[this.event().id] ?? 'single',
  );
  protected readonly wishes: readonly Together[] = ['single', 'rather', 'only'];
  protected readonly adults = computed(() => this.store.draft().adults[this.event().id] ?? 1);

  protected nameOf({ child }: Pair): string {
    const number = this.store.people().children.findIndex(({ key }) => key === child.key) + 1;
    return child.firstName.trim() || this.words.t('family.who.unnamed', { number });
  }

  protected sentences(pair: Pair): string[] {
    return pair.refusals.map((refusal) =>
      refusalSentence(
        refusal,
        this.nameOf(pair),
        (id) => this.chosen.titleOf(id),
        this.words.voice(),
      ),
    );
  }

  /** Nothing helps against a limit of the campaign: another event would be refused like this one. */
  protected instead({ child, event, refusals }: Pair): EventCard[] {
    if (refusals.some(({ reason }) => reason.startsWith('limit-'))) return [];
    const birthDate = dateOfParts(child);
    const taken = new Set(this.basket.items().map(({ id }) => id));
    return birthDate ? alternativesFor(event, birthDate, this.programme.events(), taken) : [];
  }

  protected whenOf(event: EventCard): string {
    return whenText(event.sessions, this.words.voice());
  }

  protected tick(pair: Pair, event: Event): void {
    this.pairs.wish(pair.key, (event.target as HTMLInputElement).checked);
  }

  protected take(event: EventCard): void {
    this.basket.toggle({ ...event, campaign: this.event().campaign.slug });
  }

  protected remove(): void {
    this.basket.remove(this.event().id);
  }

  protected keepTogether(wish: Together): void {
    const { together } = this.store.draft();
    this.store.change({ together: { ...together, [this.event().id]: wish } });
  }

  protected withAdults(count: number): void {
    const { adults } = this.store.draft();
    this.store.change({ adults: { ...adults, [this.event().id]: count } });
  }
}
