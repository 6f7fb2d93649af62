import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { routes } from '@dabei/contracts';
import { DialogPanel, Icon } from '@dabei/web/ui';
import { SessionStore } from '../shared/session-store';
import { TPipe } from '../shared/t.pipe';
import { MineActions } from './mine-actions';

/** What belongs to the family: take it along, delete it, leave this device. */
@Component({
  selector: 'dabei-data-sheet',
  imports: [DialogPanel, Icon, TPipe],
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
    <dabei-dialog [open]="deleting()" labelledBy="delete-title" (closed)="deleting.set(false)">
      <div class="stack">
        <h2 id="delete-title">{{ 'family.mine.deleteTitle' | t }}</h2>
        <p>{{ 'family.mine.deleteBody' | t }}</p>
        <div class="row">
          <button type="button" class="button" (click)="delete()">
            {{ 'family.mine.deleteYes' | t }}
          </button>
          <button type="button" class="button" (click)="deleting.set(false)">
            {{ 'family.mine.stop' | t }}
          </button>
        </div>
      </div>
    </dabei-dialog>
  `,
})
export class DataSheet {
  readonly left = output();
  private readonly actions = inject(MineActions);
  private readonly session = inject(SessionStore);
  protected readonly exportAddress = routes.meExport;
  protected readonly deleting = signal(false);

  protected async signOut(): Promise<void> {
    await this.session.signOut().catch(() => undefined);
    this.left.emit();
  }

  protected async delete(): Promise<void> {
    const gone = await this.actions.deleteAccount();
    this.deleting.set(false);
    if (gone) this.left.emit();
  }
}
