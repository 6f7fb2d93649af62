import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type DuplicateFamily } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { FamilyData } from './family-data';

/** Families that may be the same one, why it looks so, and the way to compare. */
@Component({
  selector: 'dabei-duplicates-section',
  imports: [RouterLink, TPipe],
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
      justify-content: space-between;
    }
    p {
      margin: 0;
    }
  `,
  template: `
    @if (found().length > 0) {
      <section class="stack-small" aria-labelledby="duplicates-title">
        <h2 id="duplicates-title">{{ 'families.duplicates.title' | t }}</h2>
        <ul class="plain-list stack-small">
          @for (one of found(); track one.id) {
            <li class="sheet">
              <div>
                <p>
                  <a [routerLink]="['/desk/familie', one.id]">{{ one.guardian }}</a>
                  @if (one.children) {
                    <span class="soft"> · {{ one.children }}</span>
                  }
                </p>
                <p class="small soft">{{ one.because }}</p>
              </div>
              <a
                class="button button-small"
                [routerLink]="['/desk/familie', data.id(), 'zusammenlegen', one.id]"
                [attr.aria-label]="('families.duplicates.compare' | t) + ': ' + one.guardian"
                >{{ 'families.duplicates.compare' | t }}</a
              >
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class DuplicatesSection {
  private readonly words = inject(Words);
  protected readonly data = inject(FamilyData);
  private readonly resource = httpResource<DuplicateFamily[]>(() => {
    const id = this.data.id();
    return id === undefined ? undefined : route(deskRoutes.deskDuplicates, { id });
  });
  protected readonly found = computed(() => {
    const language = this.words.language();
    const all = this.resource.hasValue() ? this.resource.value() : [];
    return all.map(({ householdId, guardian, children, because }) => ({
      id: householdId,
      guardian,
      children: listText(
        children.map(({ firstName }) => firstName),
        language,
      ),
      because: listText(
        because.map((reason) => this.words.t(`families.duplicates.because-${reason}`)),
        language,
      ),
    }));
  });
}
