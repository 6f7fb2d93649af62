import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { routes } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { SessionStore } from '../shared/session-store';
import { TPipe } from '../shared/t.pipe';
import { DeleteDialog } from './delete-dialog';
import { LeaveDevice } from './leave-device';

/** What belongs to the family: take it along, delete it, leave this device. */
@Component({
  selector: 'dabei-data-sheet',
  imports: [DeleteDialog, Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h3 {
      margin: 0;
    }
  `,
  template: `
    <section class="sheet stack" aria-labelledby="data-title">
      <h3 id="data-title">{{ 'family.mine.dataTitle' | t }}</h3>
      <div class="row">
        <a class="button" [href]="exportAddress" download>
          <dabei-icon name="download" />{{ 'family.mine.download' | t }}
        </a>
        <button type="button" class="button" (click)="deleting.set(true)">
          <dabei-icon name="close" />{{ 'family.mine.delete' | t }}
        </button>
        <button type="button" class="button" (click)="signOut()">
          <dabei-icon name="key" />{{ 'family.mine.signOut' | t }}
        </button>
      </div>
    </section>
    @if (deleting()) {
      <dabei-delete-dialog (closed)="deleting.set(false)" (deleted)="forget()" />
    }
  `,
})
export class DataSheet {
  readonly left = output();
  /** The account is gone. */
  readonly gone = output();
  private readonly device = inject(LeaveDevice);
  private readonly session = inject(SessionStore);
  protected readonly exportAddress = routes.meExport;
  protected readonly deleting = signal(false);

  protected async signOut(): Promise<void> {
    await this.session.signOut().catch(() => undefined);
    this.device.forgetFamily();
    this.left.emit();
  }

  protected forget(): void {
    this.deleting.set(false);
    this.device.forgetFamily();
    this.session.forget();
    this.gone.emit();
  }
}
