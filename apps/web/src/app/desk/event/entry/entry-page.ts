import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BasketLineResult, HouseholdHit } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { focusFirstError } from '../../../shared/focus-first-error';
import { focusInvalid } from '../../../shared/focus-invalid';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { HouseholdSearch } from '../../families/household-search';
import { NumberField } from '../../parts/number-field';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { TickField } from '../../parts/tick-field';
import { EventData } from '../event-data';
import { EntryAnswers } from './entry-answers';
import { EntryFamily } from './entry-family';
import { entryForm, touchEntry } from './entry-form';
import {
  entryEventOf,
  entryFor,
  linesOf,
  newChild,
  newFamily,
  openAsks,
  type Because,
  type EntryModel,
} from './entry-model';
import { EntryEvents } from './entry-events';
import { EntryEventList } from './entry-event-list';
import { EntryQuestions } from './entry-questions';
import { entrySheets } from './entry-sheets';
import { EntryPress } from './entry-press';
import { EntryStatistics } from './entry-statistics';
import { RefusalList } from './refusal-list';

/** Entering somebody on the phone or at the counter, under the same rules as online. */
@Component({
  selector: 'dabei-entry-page',
  imports: [
    EntryEventList,
    EntryFamily,
    EntryQuestions,
    EntryStatistics,
    HouseholdSearch,
    Icon,
    NumberField,
    PickField,
    ProblemLine,
    RefusalList,
    RouterLink,
    TextField,
    TickField,
    TPipe,
  ],
  providers: [EntryAnswers, EntryEvents, EntryPress],
  templateUrl: './entry-page.html',
})
export class EntryPage {
  protected readonly data = inject(EventData);
  protected readonly press = inject(EntryPress);
  private readonly words = inject(Words);
  private readonly document = inject(DOCUMENT);
  private readonly answers = inject(EntryAnswers);

  private readonly entry = signal<EntryModel>(newFamily);
  protected readonly form = entryForm(this.entry, this.words);
  /** The name of the chosen family; empty for a new one, null while nobody is chosen. */
  protected readonly family = signal<string | null>(null);
  protected readonly because = signal<Because>({});
  protected readonly nobody = signal(false);
  protected readonly more = inject(EntryEvents);
  /** The event of this page, then those that were added. */
  private readonly events = computed(() => {
    const event = this.data.event();
    return event ? [entryEventOf(event), ...this.more.added()] : [];
  });
  protected readonly several = computed(() => this.events().length > 1);
  protected readonly wholeFamily = computed(() =>
    this.events().some(({ wholeFamily }) => wholeFamily),
  );
  protected readonly sheets = computed(() =>
    entrySheets(linesOf(this.entry(), this.events(), this.press.left()), this.answers.typed()),
  );
  private readonly answersWrong = computed(() =>
    this.sheets().some(
      ({ problems, declared }) =>
        Object.keys(problems).length > 0 || (declared && !this.answers.confirmed()),
    ),
  );
  protected readonly open = computed(() => {
    const { asks, questions } = openAsks(this.sheets());
    const names = [...asks.map((ask) => this.words.t(`desk.ask.${ask}`)), ...questions];
    return listText(names, this.words.language());
  });
  protected readonly going = computed(() => this.entry().children.filter(({ going }) => going));
  protected readonly names = computed(() =>
    Object.fromEntries(this.entry().children.map(({ key, firstName }) => [key, firstName])),
  );
  protected readonly togetherPicks = ['single', 'rather', 'only'].map((value) => ({
    value,
    label: this.words.t(`family.who.together-${value}`),
  }));

  protected choose(hit: HouseholdHit): void {
    this.start(entryFor(hit), hit.guardian);
    if (hit.children.length === 0) this.addChild();
  }

  protected newFamily(): void {
    this.start(newFamily, '');
  }

  private start(entry: EntryModel, family: string | null): void {
    this.press.reset();
    this.more.reset();
    this.answers.reset();
    this.because.set({});
    this.nobody.set(false);
    this.entry.set(entry);
    this.family.set(family);
  }

  protected startOver(): void {
    this.start(newFamily, null);
  }

  protected addChild(): void {
    this.entry.update((entry) => {
      const { lastName } = entry.children.at(-1) ?? entry.guardian;
      const key = `new-${String(entry.children.length + 1)}`;
      return { ...entry, children: [...entry.children, newChild(key, lastName)] };
    });
  }

  protected explain({ key, text }: { key: string; text: string }): void {
    this.because.update((because) => ({ ...because, [key]: text }));
  }

  /** Whoever is typed about afresh is asked about afresh. */
  protected typed(event: Event): void {
    if (!(event.target as HTMLElement).id.startsWith('because-')) this.press.refused.set([]);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const events = this.events();
    this.nobody.set(this.going().length === 0);
    if (events.length === 0 || this.nobody()) return;
    touchEntry(this.form);
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    this.answers.tried.set(true);
    if (this.answersWrong()) {
      focusInvalid(this.document, 'main');
      return;
    }
    const explained = Object.entries(this.because()).filter(([, text]) => text.trim().length >= 3);
    const told = { sheets: this.sheets(), confirmed: this.answers.confirmed() };
    await this.press.press(this.entry(), events, Object.fromEntries(explained), told);
    const entered = this.press.results() ?? [];
    if (entered.length === 0) return;
    const left = new Set(this.press.refused().map(({ childKey }) => childKey));
    this.entry.update((entry) => ({
      ...entry,
      children: entry.children.map((child) => ({
        ...child,
        going: child.going && left.has(child.key),
      })),
    }));
    await this.more.find(entered[0]);
    this.data.reload();
  }

  protected outcome({ eventId, outcome, childKey, ahead }: BasketLineResult): string {
    const child = this.names()[childKey] ?? '';
    const sentence =
      outcome === 'confirmed' || outcome === 'held'
        ? this.words.t('family.status.confirmed', { child })
        : this.words.t('family.status.waiting', { child, ahead: ahead ?? 0 });
    const title = this.events().find(({ id }) => id === eventId)?.title;
    return this.several() && title ? `${title}: ${sentence}` : sentence;
  }
}
