import { Component, computed, inject, input, output } from '@angular/core';
import type { DeskProgramme } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { changeText } from '../parts/run-words';
import { changeKinds, changeOf, type ChangeDraft, type ChangeKind } from './change-draft';

type Row = DeskProgramme['events'][number];

/** One changed number: what, of which event, to what; and the sentence it makes. */
@Component({
  selector: 'dabei-change-fields',
  imports: [TPipe],
  styles: `
    legend {
      margin-block-end: 0.5rem;
      font-family: var(--head-font);
      font-size: var(--step-1);
    }
    .fields-row {
      align-items: end;
    }
  `,
  templateUrl: './change-fields.html',
})
export class ChangeFields {
  readonly draft = input.required<ChangeDraft>();
  readonly events = input.required<readonly Row[]>();
  /** Unique on the page. */
  readonly name = input.required<string>();
  readonly number = input.required<number>();
  readonly changed = output<ChangeDraft>();

  private readonly words = inject(Words);
  protected readonly kinds = changeKinds;
  protected readonly event = computed(() =>
    this.events().find(({ id }) => id === this.draft().eventId),
  );
  protected readonly sentence = computed(() => {
    const change = changeOf(this.draft());
    if (change === null) return '';
    const titleOf = (id: string) => this.events().find((event) => event.id === id)?.title ?? '';
    return changeText(change, titleOf, this.words.voice());
  });

  protected set(part: Partial<ChangeDraft>): void {
    this.changed.emit({ ...this.draft(), ...part });
  }

  protected kind(kind: string): void {
    this.set({ kind: kind as ChangeKind, number: null });
  }

  protected count(typed: string): void {
    this.set({ number: typed === '' ? null : Number(typed) });
  }
}
