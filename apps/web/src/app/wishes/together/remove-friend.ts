import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { WishGroup } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';

export interface Friend {
  /** The membership. */
  id: string;
  name: string;
}

/** Before another family's child is taken out: what becomes of it, of the others and of the code. */
@Component({
  selector: 'dabei-remove-friend',
  imports: [DialogPanel, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dabei-dialog [open]="true" [labelledBy]="'remove-' + friend().id" (closed)="closed.emit()">
      <div class="stack">
        <h2 [id]="'remove-' + friend().id">
          {{ 'wishes.together.removeTitle' | t: { child: friend().name } }}
        </h2>
        <ul>
          <li>{{ 'wishes.together.removeAlone' | t: { child: friend().name } }}</li>
          <li>{{ rest() }}</li>
          <li>{{ 'wishes.together.removeCode' | t }}</li>
        </ul>
        <div class="row">
          <button type="button" class="button" (click)="removed.emit()">
            {{ 'wishes.together.remove' | t: { child: friend().name } }}
          </button>
          <button type="button" class="button" (click)="closed.emit()">
            {{ 'wishes.together.rather-not' | t }}
          </button>
        </div>
      </div>
    </dabei-dialog>
  `,
})
export class RemoveFriend {
  readonly group = input.required<WishGroup>();
  readonly friend = input.required<Friend>();
  readonly closed = output();
  readonly removed = output();
  private readonly words = inject(Words);

  /** "Nur zusammen" falls back to those who are left. */
  protected readonly rest = computed(() => {
    const stay = this.group()
      .members.filter(({ memberId }) => memberId !== this.friend().id)
      .map(({ firstName }) => firstName ?? this.words.t('wishes.together.aChild'));
    const names = listText(stay, this.words.language());
    return stay.length > 1
      ? this.words.t(`wishes.together.removeRest-${this.group().together}`, { names })
      : this.words.t('wishes.together.removeRestAlone', { names });
  });
}
