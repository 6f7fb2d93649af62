import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { HeldCode } from '../code/held-code';
import { BoothPresses } from './booth-presses';

/** The code of an association opens its application. */
@Component({
  selector: 'dabei-booth-code-page',
  imports: [HeldCode],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dabei-held-code
      says="booths.code"
      linkName="stand"
      leadsTo="standbewerbung"
      [pending]="presses.pending()"
      [confirm]="presses.confirm"
    />
  `,
})
export class BoothCodePage {
  protected readonly presses = inject(BoothPresses);

  constructor() {
    this.presses.restore();
  }
}
