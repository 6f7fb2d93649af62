import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { routes, type PublicTreeNow } from '@dabei/contracts';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** To the wish tree, while donors can pick wishes there. */
@Component({
  selector: 'dabei-wish-tree-link',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (tree.hasValue() && tree.value().now; as now) {
      <p>
        <a class="button" [routerLink]="'/' + words.language() + '/wunschbaum'">{{
          'public.programme.wishTree' | t: { open: now.open }
        }}</a>
      </p>
    }
  `,
})
export class WishTreeLink {
  protected readonly words = inject(Words);
  protected readonly tree = httpResource<PublicTreeNow>(() => routes.publicTreeNow);
}
