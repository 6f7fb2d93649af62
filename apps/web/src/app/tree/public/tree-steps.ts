import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { mostWishesAtOnce } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';

/** "So geht es", in four steps, and a word to companies. */
@Component({
  selector: 'dabei-tree-steps',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      gap: 0.75rem 1.5rem;
      margin: 0;
      padding: 0;
      list-style: none;
      counter-reset: step;
    }
    li {
      display: flex;
      gap: 0.7rem;
      counter-increment: step;
    }
    li::before {
      content: counter(step);
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 2.1rem;
      block-size: 2.1rem;
      border-radius: 50%;
      background: #2b7048;
      color: #fff;
      font-family: var(--head-font);
      font-weight: 600;
    }
    .company {
      display: flex;
      gap: 0.5rem;
      max-inline-size: none;
    }
  `,
  template: `
    <section class="sheet stack" aria-labelledby="steps-title">
      <h2 id="steps-title">{{ 'tree.public.how' | t }}</h2>
      <ol>
        <li>{{ 'tree.public.how-1' | t }}</li>
        <li>{{ 'tree.public.how-2' | t }}</li>
        <li>{{ 'tree.public.how-3' | t: { place: place() } }}</li>
        <li>{{ 'tree.public.how-4' | t }}</li>
      </ol>
      <p class="company">
        <dabei-icon name="people" /><span>{{ 'tree.public.company' | t: { most } }}</span>
      </p>
    </section>
  `,
})
export class TreeSteps {
  /** Where gifts are handed in, with its hours. */
  readonly place = input.required<string>();
  protected readonly most = mostWishesAtOnce;
}
