import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { HeldCode } from '../code/held-code';
import { VolunteerPresses } from './volunteer-presses';

/** The code of a volunteer makes the held shifts one's own. */
@Component({
  selector: 'dabei-volunteer-code-page',
  imports: [HeldCode],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dabei-held-code
      says="community.code"
      linkName="helfen"
      leadsTo="mitmachen"
      [pending]="presses.pending()"
      [confirm]="presses.confirm"
    />
  `,
})
export class VolunteerCodePage {
  protected readonly presses = inject(VolunteerPresses);

  constructor() {
    this.presses.restore();
  }
}
