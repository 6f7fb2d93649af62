import { Component, inject, input } from '@angular/core';
import type { WishFindingView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';

/** What speaks against a wish as it stands, each with help for the wording. */
@Component({
  selector: 'dabei-finding-list',
  imports: [Icon, TPipe],
  styles: `
    li {
      display: flex;
      gap: 0.5rem;
      padding: 0.5rem 0.7rem;
      border-radius: var(--round-small);
      background: var(--waiting-paper);
    }
    li.never,
    li.refuse {
      background: var(--cancelled-paper);
    }
    ul {
      display: grid;
      gap: 0.4rem;
    }
    p {
      margin: 0;
    }
  `,
  template: `
    <ul class="plain-list">
      @for (finding of findings(); track $index) {
        <li [class]="finding.weight">
          <dabei-icon [name]="finding.weight === 'hint' ? 'info' : 'alert'" />
          <div>
            <p>
              <strong>{{ 'checking.finding.' + finding.code | t }}</strong>
              @if (finding.part) {
                <span> „{{ finding.part }}“</span>
              }
            </p>
            <p class="small">{{ help(finding.code) }}</p>
          </div>
        </li>
      }
    </ul>
  `,
})
export class FindingList {
  readonly findings = input.required<readonly WishFindingView[]>();
  private readonly words = inject(Words);

  protected help(code: string): string {
    return this.words.t(`checking.help.${code}`);
  }
}
