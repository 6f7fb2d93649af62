import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
} from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../t.pipe';
import { Words } from '../words';
import type { BoothDraft } from './booth-draft';
import { fieldOfGap, gapsOf, gapText } from './booth-gaps';

/** What is still missing, each a way to its field. */
@Component({
  selector: 'dabei-gap-list',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ul {
      display: flex;
      flex-direction: column;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    button {
      min-block-size: 2.75rem;
      padding: 0.3rem 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      text-decoration: underline;
      text-underline-offset: 0.18em;
      cursor: pointer;
    }
  `,
  template: `
    @if (gaps().length === 0) {
      <p class="notice notice-confirmed">
        <dabei-icon name="check" /><span>{{ 'booths.gaps.none' | t }}</span>
      </p>
    } @else {
      <div class="notice notice-waiting">
        <dabei-icon name="pencil" />
        <div>
          <h3>{{ 'booths.gaps.title' | t: { count: gaps().length } }}</h3>
          <ul>
            @for (gap of gaps(); track gap.field + gap.text) {
              <li>
                <button type="button" (click)="goTo(gap.field)">{{ gap.text }}</button>
              </li>
            }
          </ul>
        </div>
      </div>
    }
  `,
})
export class GapList {
  readonly draft = input.required<BoothDraft>();
  private readonly words = inject(Words);
  private readonly document = inject(DOCUMENT);
  protected readonly gaps = computed(() =>
    gapsOf(this.draft()).map((gap) => ({
      field: fieldOfGap(gap),
      text: gapText(gap, this.draft(), this.words),
    })),
  );

  protected goTo(field: string): void {
    const control = this.document.getElementById(`booth-${field}`);
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  }
}
