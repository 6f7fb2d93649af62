import { Component, effect, inject, input, signal } from '@angular/core';
import type { TownDevices } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { attempt } from '../../desk/parts/attempt';
import { ProblemLine } from '../../desk/parts/problem-line';
import { Toasts } from '../../desk/parts/toasts';
import { DayCopies } from '../copy/day-copies';
import { DayClient } from '../day-client';
import { DayDevice } from '../shell/day-device';

type Device = TownDevices['devices'][number];

/** Whether this is a private phone or a device of the town; only the office may say the latter. */
@Component({
  selector: 'dabei-device-sheet',
  imports: [Icon, ProblemLine, TPipe],
  templateUrl: './device-sheet.html',
})
export class DeviceSheet {
  readonly office = input(false);

  private readonly client = inject(DayClient);
  private readonly copies = inject(DayCopies);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly device = inject(DayDevice);
  protected readonly devices = signal<readonly Device[]>([]);
  protected readonly working = attempt();

  constructor() {
    effect(() => {
      if (this.office()) void this.look();
    });
  }

  protected async register(event: Event, name: string): Promise<void> {
    event.preventDefault();
    const done = await this.working.run(async () => {
      this.device.becomeTowns(await this.client.register(name));
      await this.look();
    });
    if (done) this.toasts.say(this.words.t('day.device.registered'));
  }

  /** Sheets fetched as a device of the town go with its right to them. */
  protected async revoke({ id, name }: Device): Promise<void> {
    const done = await this.working.run(async () => {
      await this.client.revoke(id);
      if (this.device.ofTown()?.id === id) {
        this.device.becomePrivate();
        await this.copies.removeAll();
      }
      await this.look();
    });
    if (done) this.toasts.say(this.words.t('day.device.revoked', { name }));
  }

  private async look(): Promise<void> {
    const { devices } = await this.client.devices().catch(() => ({ devices: [] }));
    this.devices.set(devices);
  }
}
