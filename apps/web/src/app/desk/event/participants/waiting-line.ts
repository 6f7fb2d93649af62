import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, untracked } from '@angular/core';
import { route, routes, type LineView } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { EventData } from '../event-data';
import { lineSentences } from './line-words';

/** Who is next and why, and why the others are not. */
@Component({
  selector: 'dabei-waiting-line',
  imports: [TPipe],
  template: `
    @if (sentences().length > 0) {
      <section class="sheet stack-small" aria-labelledby="line-title">
        <h2 id="line-title">{{ 'participants.line.title' | t }}</h2>
        <ol>
          @for (sentence of sentences(); track $index) {
            <li>{{ sentence }}</li>
          }
        </ol>
        @if (more() > 0) {
          <p class="small soft">{{ 'participants.line.more' | t: { more: more() } }}</p>
        }
      </section>
    }
  `,
})
export class WaitingLine {
  private readonly data = inject(EventData);
  private readonly words = inject(Words);
  private readonly resource = httpResource<LineView>(() => {
    const id = this.data.event()?.id;
    return id && route(routes.deskLine, { id });
  });
  private readonly line = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly sentences = computed(() => {
    const line = this.line();
    return line ? lineSentences(line, this.words.voice()) : [];
  });
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
