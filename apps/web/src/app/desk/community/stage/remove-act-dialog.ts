import { Component, computed, inject, input, output } from '@angular/core';
import { route, deskRoutes, type StageActView, type StageView } from '@dabei/contracts';
import { hourText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { PhoneLink } from '../../parts/phone-link';

/** Asks before an act goes: whoever counts on its time has to be called. */
@Component({
  selector: 'dabei-remove-act-dialog',
  imports: [AskDialog, PhoneLink, TPipe],
  template: `
    <dabei-ask-dialog
      name="remove-act"
      [open]="true"
      [danger]="true"
      [title]="'stage.remove.title' | t: { title: act().title }"
      [button]="'stage.remove.button' | t"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="remove()"
    >
      <p>{{ consequence() }}</p>
      @if (act().contact?.phone; as phone) {
        <p><dabei-phone-link [phone]="phone" /></p>
      }
    </dabei-ask-dialog>
  `,
})
export class RemoveActDialog {
  readonly act = input.required<StageActView>();
  readonly closed = output();
  readonly removed = output<StageView>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly consequence = computed(() => {
    const { toldAt, who, title } = this.act();
    return toldAt === null
      ? this.words.t('stage.remove.untold')
      : this.words.t('stage.remove.told', {
          who: who || title,
          time: hourText(toldAt, this.words.voice()),
        });
  });

  protected async remove(): Promise<void> {
    await this.acting.run(async () => {
      const path = route(deskRoutes.deskStageAct, { id: this.act().id });
      this.removed.emit(await this.calls.remove<StageView>(path));
    });
  }
}
