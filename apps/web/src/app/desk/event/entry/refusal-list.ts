import { Component, inject, input, output } from '@angular/core';
import { overridableRefusals } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { refusalSentence } from '../../../shared/status/refusal-sentence';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ProgrammeData } from '../../programme/programme-data';
import { refusalKey, type Because, type Refusals } from './entry-model';

/** Why the rules say no, and where the office may decide otherwise, its reason. */
@Component({
  selector: 'dabei-refusal-list',
  imports: [Icon, TPipe],
  template: `
    <div class="stack-small" role="alert">
      @for (one of refused(); track keyOf(one)) {
        <div class="notice notice-waiting">
          <dabei-icon name="info" />
          <div class="stack-small">
            @if (severalEvents()) {
              <p class="strong">{{ titleOf(one.eventId) }}</p>
            }
            @for (refusal of one.refusals; track refusal.reason) {
              <p>{{ sentence(one.childKey, refusal) }}</p>
            }
            @if (mayOverride(one)) {
              <div class="field">
                <label class="field-label" [for]="'because-' + keyOf(one)">{{
                  'desk.entry.because' | t: { child: names()[one.childKey] }
                }}</label>
                <input
                  #field
                  maxlength="300"
                  autocomplete="off"
                  [id]="'because-' + keyOf(one)"
                  [value]="because()[keyOf(one)] ?? ''"
                  (input)="changed.emit({ key: keyOf(one), text: field.value })"
                />
              </div>
            } @else {
              <p class="strong">{{ 'desk.entry.neverOverride' | t }}</p>
            }
          </div>
        </div>
      }
    </div>
  `,
})
export class RefusalList {
  readonly refused = input.required<readonly Refusals[]>();
  readonly names = input.required<Readonly<Record<string, string>>>();
  readonly because = input.required<Because>();
  readonly changed = output<{ key: string; text: string }>();

  protected readonly keyOf = refusalKey;
  private readonly words = inject(Words);
  private readonly programme = inject(ProgrammeData);

  /** Of which event it is, where there are several. */
  readonly severalEvents = input(false);

  protected titleOf(id: string): string | undefined {
    return this.programme.programme()?.events.find((event) => event.id === id)?.title;
  }

  protected sentence(childKey: string, refusal: Refusals['refusals'][number]): string {
    if (refusal.reason === 'closed') return this.words.t('desk.entry.closed');
    const titleOf = (id: string) => this.titleOf(id);
    return refusalSentence(refusal, this.names()[childKey] ?? '', titleOf, this.words.voice());
  }

  protected mayOverride({ refusals }: Refusals): boolean {
    const allowed: readonly string[] = overridableRefusals;
    return refusals.every(({ reason }) => allowed.includes(reason));
  }
}
