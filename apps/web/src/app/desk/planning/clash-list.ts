import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClashView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { clashText } from './clash-words';

/** What is planned twice, sentence by sentence. */
@Component({
  selector: 'dabei-clash-list',
  imports: [Icon, RouterLink, TPipe],
  styles: `
    summary {
      cursor: pointer;
      font-weight: 650;
    }
    ul {
      display: grid;
      gap: 0.4rem;
      margin: 0.6rem 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 0.5rem;
      align-items: start;
    }
    .links {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
    }
  `,
  template: `
    @if (clashes().length > 0) {
      <details class="notice notice-waiting" [open]="clashes().length <= 5">
        <summary>{{ 'planning.clashes' | t: { count: clashes().length } }}</summary>
        <ul>
          @for (one of said(); track $index) {
            <li>
              <dabei-icon name="alert" [size]="20" />
              <div>
                {{ one.text }}
                @if (linked()) {
                  <span class="links small">
                    @for (event of one.events; track event.id) {
                      <a [routerLink]="['/desk/veranstaltung', event.id, 'bearbeiten']">{{
                        event.title
                      }}</a>
                    }
                  </span>
                }
              </div>
            </li>
          }
        </ul>
      </details>
    } @else {
      <p class="soft small">{{ 'planning.noClash' | t }}</p>
    }
  `,
})
export class ClashList {
  readonly clashes = input.required<readonly ClashView[]>();
  /** Whether the events exist already and can be opened. */
  readonly linked = input(true);
  private readonly words = inject(Words);

  protected readonly said = computed(() =>
    this.clashes().map((clash) => ({
      events: clash.events,
      text: clashText(clash, this.words.voice()),
    })),
  );
}
