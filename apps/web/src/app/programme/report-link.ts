import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** To the numbers an action has published. */
@Component({
  selector: 'dabei-report-link',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      <a class="button" [routerLink]="address()">{{ 'public.programme.report' | t }}</a>
    </p>
  `,
})
export class ReportLink {
  readonly campaign = input.required<string>();
  private readonly words = inject(Words);
  protected readonly address = computed(
    () => `/${this.words.language()}/bericht/${this.campaign()}`,
  );
}
