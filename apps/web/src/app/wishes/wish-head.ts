import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';

/** The way back and the title of a page. */
@Component({
  selector: 'dabei-wish-head',
  imports: [Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      padding-block-start: 0.75rem;
    }
    a {
      display: inline-flex;
      gap: 0.35rem;
      align-items: center;
      min-block-size: 2.75rem;
    }
    h1 {
      margin: 0;
    }
  `,
  template: `
    <a [routerLink]="back()">
      <dabei-icon class="flip-icon" name="back" [size]="20" />{{
        backLabel() || ('wishes.back' | t)
      }}
    </a>
    <h1>{{ title() }}</h1>
  `,
})
export class WishHead {
  readonly title = input.required<string>();
  readonly back = input.required<string>();
  readonly backLabel = input('');
}
