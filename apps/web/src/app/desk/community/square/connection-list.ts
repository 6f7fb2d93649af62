import { Component, computed, inject, signal } from '@angular/core';
import type { PowerConnectionInput } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { FillBar } from '../../parts/fill-bar';
import { ConnectionDialog } from './connection-dialog';
import { connectionLines } from './connection-lines';
import { SquareStore } from './square-store';

/** Every distribution box with the sum of what hangs on it, as a bar and in words. */
@Component({
  selector: 'dabei-connection-list',
  imports: [ConnectionDialog, FillBar, Icon, TPipe],
  styles: `
    .boxes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
      gap: 0.75rem;
    }
    .over {
      color: var(--cancelled);
    }
  `,
  template: `
    <section class="stack-small" aria-labelledby="power-title">
      <div class="desk-head">
        <h2 id="power-title">{{ 'square.power.title' | t }}</h2>
        <button type="button" class="button button-small no-print" (click)="editing.set({})">
          <dabei-icon name="plus" [size]="18" />{{ 'square.power.new' | t }}
        </button>
      </div>
      <ul class="plain-list boxes">
        @for (line of lines(); track line.connection.id) {
          <li class="sheet stack-small">
            <div class="desk-head">
              <h3>
                <bdi>{{ line.connection.name }}</bdi>
              </h3>
              <button
                type="button"
                class="button button-small button-quiet no-print"
                [attr.aria-label]="'square.power.changeOf' | t: { name: line.connection.name }"
                (click)="editing.set({ connection: line.connection })"
              >
                {{ 'square.power.edit' | t }}
              </button>
            </div>
            <dabei-fill-bar
              [capacity]="line.connection.limitWatts"
              [taken]="line.watts"
              [attr.data-over]="line.over > 0 ? '' : null"
            />
            <p>
              {{ 'square.power.sum' | t: { watts: line.watts, limit: line.connection.limitWatts } }}
            </p>
            @if (line.over > 0) {
              <p class="over strong">
                <dabei-icon name="alert" [size]="18" />
                {{ 'square.power.over' | t: { watts: line.over } }}
              </p>
            }
            <p class="small soft">{{ line.sockets }}</p>
            @if (line.booths) {
              <p class="small">{{ line.booths }}</p>
            }
          </li>
        } @empty {
          <li class="desk-empty">{{ 'square.power.none' | t }}</li>
        }
      </ul>
    </section>
    @if (editing(); as it) {
      <dabei-connection-dialog
        [connection]="it.connection"
        [taken]="names()"
        (closed)="editing.set(null)"
        (said)="keep($event)"
        (removed)="remove($event)"
      />
    }
  `,
})
export class ConnectionList {
  private readonly square = inject(SquareStore);
  private readonly words = inject(Words);
  /** Without one inside: a new one. */
  protected readonly editing = signal<{ connection?: PowerConnectionInput } | null>(null);
  protected readonly lines = computed(() => {
    const plan = this.square.plan();
    return plan === null
      ? []
      : connectionLines(this.square.connections(), plan, this.words.voice());
  });
  protected readonly names = computed(() =>
    this.square
      .connections()
      .filter(({ id }) => id !== this.editing()?.connection?.id)
      .map(({ name }) => name),
  );

  protected keep(connection: PowerConnectionInput): void {
    this.editing.set(null);
    this.square.connect(connection);
    void this.square.save();
  }

  protected remove(id: string): void {
    this.editing.set(null);
    this.square.disconnect(id);
    void this.square.save();
  }
}
