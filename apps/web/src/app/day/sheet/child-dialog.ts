import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import type { DayAction, DayChild, DayHealth } from '@dabei/contracts';
import { DialogPanel, Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { attempt } from '../../desk/parts/attempt';
import { PhoneLink } from '../../desk/parts/phone-link';
import { ProblemLine } from '../../desk/parts/problem-line';
import { DayClient } from '../day-client';
import { BarField } from './bar-field';
import { SheetActs } from './sheet-acts';
import { nameOf, stateText } from './sheet-words';

type Kind = DayAction['kind'];

/** What may be taken back or said of a child in each state. */
const changes: Record<DayChild['presence']['state'], readonly { kind: Kind; word: string }[]> = {
  expected: [{ kind: 'miss', word: 'miss' }],
  present: [{ kind: 'undo-check-in', word: 'undoIn' }],
  left: [{ kind: 'undo-check-out', word: 'undoOut' }],
  missed: [{ kind: 'undo-miss', word: 'undoMiss' }],
};

/** Everything about one child that the day needs. Health data is read by a press, and that leaves a line. */
@Component({
  selector: 'dabei-child-dialog',
  imports: [BarField, DialogPanel, Icon, PhoneLink, ProblemLine, TPipe],
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(6rem, auto) 1fr;
      gap: 0.4rem 1rem;
      margin: 0;
    }
    dt {
      font-weight: 650;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .words {
      white-space: pre-line;
    }
  `,
  templateUrl: './child-dialog.html',
})
export class ChildDialog {
  readonly child = input.required<DayChild | null>();
  readonly eventId = input.required<string>();
  readonly asks = input.required<readonly string[]>();
  readonly mayBar = input(false);
  readonly offline = input(false);
  readonly closed = output();
  readonly barred = output();

  private readonly client = inject(DayClient);
  private readonly words = inject(Words);
  protected readonly acts = inject(SheetActs);
  protected readonly health = signal<DayHealth | null>(null);
  protected readonly reading = attempt();
  protected readonly name = computed(() => {
    const child = this.child();
    return child ? nameOf(child) : '';
  });
  protected readonly state = computed(() => {
    const child = this.child();
    return child ? stateText(child, this.words) : '';
  });
  protected readonly changes = computed(() => changes[this.child()?.presence.state ?? 'expected']);
  private readonly id = computed(() => this.child()?.registrationId);

  constructor() {
    effect(() => {
      this.id();
      this.health.set(null);
      this.reading.problem.set(null);
    });
  }

  /** From the device where it lies there, else from the server, which logs by itself. */
  protected async read(child: DayChild): Promise<void> {
    const { registrationId } = child;
    if (child.health) {
      this.health.set(child.health);
      await this.acts.wasRead(registrationId);
      return;
    }
    await this.reading.run(async () => {
      const told = await this.client.health(this.eventId(), registrationId);
      if (this.id() === registrationId) this.health.set(told);
    });
  }

  protected async change(child: DayChild, kind: Kind): Promise<void> {
    this.closed.emit();
    await this.acts.tap(child, kind);
  }
}
