import { Component, computed, input, output, signal } from '@angular/core';
import { TPipe } from '../../shared/t.pipe';
import { matchesOf, type QuickEvent } from './quick-matches';

const shown = 6;

/** A number from the sheet or a few letters, and Enter: the next wish, without a mouse. */
@Component({
  selector: 'dabei-quick-add',
  imports: [TPipe],
  styles: `
    ul {
      margin: 0;
    }
    li {
      padding: 0.4rem 0.75rem;
      border-radius: var(--round-small);
      cursor: pointer;
    }
    .number {
      margin-inline-end: 0.5ch;
    }
    li.here {
      background: var(--accent-paper);
      outline: 2px solid var(--ink);
    }
  `,
  template: `
    <div class="field">
      <label class="field-label" for="quick-add">{{ 'wishes.desk.quick' | t }}</label>
      <span class="field-hint" id="quick-hint">{{ 'wishes.desk.quickHint' | t }}</span>
      <input
        #field
        id="quick-add"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-controls="quick-list"
        aria-describedby="quick-hint"
        [attr.aria-expanded]="matches().length > 0"
        [attr.aria-activedescendant]="matches().length > 0 ? 'quick-' + here() : null"
        [value]="text()"
        (input)="type(field.value)"
        (keydown)="key($event)"
      />
      <ul
        id="quick-list"
        role="listbox"
        class="plain-list"
        [attr.aria-label]="'wishes.desk.quick' | t"
      >
        @for (event of matches(); track event.id; let index = $index) {
          <li
            role="option"
            tabindex="-1"
            [id]="'quick-' + index"
            [class.here]="index === here()"
            [attr.aria-selected]="index === here()"
            (click)="take(event.id)"
            (keydown.enter)="take(event.id)"
          >
            @if (event.number !== null) {
              <span class="soft number">{{ event.number }}</span>
            }
            <strong>{{ event.title }}</strong> <span class="small soft"> {{ event.about }}</span>
          </li>
        }
      </ul>
    </div>
  `,
})
export class QuickAdd {
  readonly events = input.required<readonly QuickEvent[]>();
  readonly added = output<string>();
  protected readonly text = signal('');
  protected readonly here = signal(0);

  protected readonly matches = computed(() => {
    return matchesOf(this.events(), this.text()).slice(0, shown);
  });

  protected type(text: string): void {
    this.text.set(text);
    this.here.set(0);
  }

  protected key(event: KeyboardEvent): void {
    const count = this.matches().length;
    if (event.key === 'Enter') {
      event.preventDefault();
      const match = this.matches()[this.here()];
      if (match) this.take(match.id);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.here.update((here) => Math.max(0, Math.min(count - 1, here + step)));
    } else if (event.key === 'Escape') this.type('');
  }

  protected take(id: string): void {
    this.added.emit(id);
    this.type('');
  }
}
