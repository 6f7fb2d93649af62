import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { route, deskRoutes, type LineView, type Participant } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { EventData } from '../event-data';
import { FewerDialog } from './fewer-dialog';
import { lineSentences, tooLargeParties } from './line-words';

/** Who is next and why, and why the others are not. */
@Component({
  selector: 'dabei-waiting-line',
  imports: [FewerDialog, TPipe],
  template: `
    @if (sentences().length > 0) {
      <section class="sheet stack-small" aria-labelledby="line-title">
        <h2 id="line-title">{{ 'participants.line.title' | t }}</h2>
        <ol>
          @for (sentence of sentences(); track $index) {
            <li>{{ sentence }}</li>
          }
        </ol>
        @for (one of tooLarge(); track one.person.registrationId) {
          <p>
            <button type="button" class="button button-small" (click)="asked.set(one)">
              {{ 'participants.line.fewer' | t: { child: one.person.firstName } }}
            </button>
          </p>
        }
        @if (more() > 0) {
          <p class="small soft">{{ 'participants.line.more' | t: { more: more() } }}</p>
        }
      </section>
      <dabei-fewer-dialog
        [person]="asked()?.person ?? null"
        [free]="asked()?.free ?? 0"
        (closed)="asked.set(null)"
      />
    }
  `,
})
export class WaitingLine {
  private readonly data = inject(EventData);
  private readonly words = inject(Words);
  private readonly resource = httpResource<LineView>(() => {
    const id = this.data.event()?.id;
    return id && route(deskRoutes.deskLine, { id });
  });
  private readonly line = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly sentences = computed(() => {
    const line = this.line();
    return line ? lineSentences(line, this.words.voice()) : [];
  });
  protected readonly tooLarge = computed(() => {
    const line = this.line();
    return line ? tooLargeParties(line, this.data.people() ?? []) : [];
  });
  protected readonly asked = signal<{ person: Participant; free: number } | null>(null);
  protected readonly more = computed(
    () => (this.line()?.turns.length ?? 0) - this.sentences().length,
  );

  constructor() {
    // whatever changes somebody's place changes who is next
    let first = true;
    effect(() => {
      const people = this.data.people();
      if (people && !first) untracked(() => this.resource.reload());
      first = false;
    });
  }
}
