import { Injectable } from '@angular/core';
import { TitleStrategy } from '@angular/router';

/** Pages say their own title once they know it (`PageHead`); the router leaves it alone. */
@Injectable({ providedIn: 'root' })
export class KeepTitle extends TitleStrategy {
  override updateTitle(): void {
    // the page does it
  }
}
