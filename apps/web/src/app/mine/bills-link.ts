import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { routes, type OwnBills } from '@dabei/contracts';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** To what a family has to pay, where there is or was something. */
@Component({
  selector: 'dabei-bills-link',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (any()) {
      <section class="sheet stack-small">
        <p class="strong">{{ 'family.mine.bills' | t }}</p>
        <p>
          <a class="button" [routerLink]="address()">{{ 'family.mine.toBills' | t }}</a>
        </p>
      </section>
    }
  `,
})
export class BillsLink {
  private readonly words = inject(Words);
  private readonly resource = httpResource<OwnBills>(() => routes.meBills);
  protected readonly any = computed(
    () => this.resource.hasValue() && this.resource.value().bills.length > 0,
  );
  protected readonly address = computed(() => `/${this.words.language()}/meine/beitraege`);
}
