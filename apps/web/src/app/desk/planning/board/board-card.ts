import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BoardEvent } from '@dabei/contracts';
import { whenText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { FillBar } from '../../parts/fill-bar';

/** One event on the board, with the step that comes next. */
@Component({
  selector: 'dabei-board-card',
  imports: [FillBar, Icon, RouterLink, TPipe],
  host: { '[style.--strip]': '"var(--" + event().topic + ")"' },
  styles: `
    :host {
      display: grid;
      gap: 0.3rem;
      padding: 0.6rem 0.75rem;
      border-block-start: 6px solid var(--strip);
      border-radius: var(--round-small);
      background: var(--sheet);
      box-shadow: var(--lift);
      overflow-wrap: anywhere;
    }
    h3 {
      margin: 0;
      font-size: 1rem;
    }
    p {
      margin: 0;
    }
    .clash {
      display: flex;
      gap: 0.35rem;
      align-items: center;
      color: var(--waiting);
      font-weight: 650;
    }
  `,
  template: `
    <h3>
      <a [routerLink]="['/desk/veranstaltung', event().id]">{{ event().title }}</a>
    </h3>
    <p class="small">{{ when() }}</p>
    <p class="small soft">{{ event().organiser }} · {{ event().place }}</p>
    @if (clashing()) {
      <p class="small clash">
        <dabei-icon name="alert" [size]="18" />{{ 'planning.clashing' | t }}
      </p>
    }
    @if (event().registration === 'with-us') {
      <dabei-fill-bar [capacity]="event().capacity" [taken]="event().taken" />
      <p class="small soft">
        {{
          (event().waiting > 0 ? 'planning.fillWaiting' : 'planning.fill')
            | t: { taken: event().taken, capacity: event().capacity, waiting: event().waiting }
        }}
      </p>
    }
    @if (event().column === 'submitted') {
      <p>
        <a
          class="button button-small"
          [routerLink]="['/desk/veranstaltung', event().id]"
          [attr.aria-label]="'planning.lookOf' | t: { title: event().title }"
          >{{ 'planning.look' | t }}</a
        >
      </p>
    }
    @if (event().column === 'draft' || event().column === 'accepted') {
      <p>
        <button
          type="button"
          class="button button-small"
          [attr.aria-label]="'planning.publishOf' | t: { title: event().title }"
          (click)="publish.emit()"
        >
          {{ 'planning.publish' | t }}
        </button>
      </p>
    }
  `,
})
export class BoardCard {
  readonly event = input.required<BoardEvent>();
  readonly clashing = input(false);
  readonly publish = output();
  private readonly words = inject(Words);

  protected readonly when = computed(() => whenText(this.event().sessions, this.words.voice()));
}
