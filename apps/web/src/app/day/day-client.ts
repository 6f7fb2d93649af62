import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  route,
  deskRoutes,
  routes,
  type DayEvents,
  type DayHealth,
  type DayIncidents,
  type DayPaperTicks,
  type DaySheet,
  type DaySyncInput,
  type DaySynced,
  type LetterBatch,
  type LettersPage,
  type TownDeviceMade,
  type TownDevices,
} from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { ApiCalls } from '../desk/parts/api-calls';
import { DayDevice } from './shell/day-device';

/** What the pages of the day ask the server. */
@Injectable()
export class DayClient {
  private readonly calls = inject(ApiCalls);
  private readonly http = inject(HttpClient);
  private readonly device = inject(DayDevice);

  events(day?: string): Promise<DayEvents> {
    return this.calls.get(routes.dayEvents, day ? { day } : {});
  }

  /** A device of the town says so, and gets the words of health data with the sheet. */
  sheet(id: string, day: string): Promise<DaySheet> {
    const { token } = this.device.ofTown() ?? {};
    const headers: Record<string, string> = token ? { 'x-town-device': token } : {};
    return firstValueFrom(
      this.http.get<DaySheet>(route(routes.daySheet, { id, day }), { headers }),
    );
  }

  sync(id: string, day: string, sent: DaySyncInput): Promise<DaySynced> {
    return this.calls.post(route(routes.daySync, { id, day }), sent);
  }

  ticks(id: string, day: string, ticks: DayPaperTicks): Promise<DaySynced> {
    return this.calls.post(route(routes.dayPaperTicks, { id, day }), ticks);
  }

  health(id: string, registration: string): Promise<DayHealth> {
    return this.calls.get(route(routes.dayHealth, { id, registration }));
  }

  incidents(id: string, day: string): Promise<DayIncidents> {
    return this.calls.get(route(routes.dayIncidents, { id, day }));
  }

  bar(id: string, registration: string, names: string): Promise<void> {
    return this.calls.put(route(routes.dayPickUpBar, { id, registration }), { names });
  }

  /** Letters that wait to be printed and have an address. */
  async waitingLetters(): Promise<number> {
    const { due, dueCount } = await this.calls.get<LettersPage>(deskRoutes.deskLetters);
    return dueCount - due.filter(({ hasAddress }) => !hasAddress).length;
  }

  printLetters(): Promise<LetterBatch> {
    return this.calls.post(deskRoutes.deskLetterBatches);
  }

  /** A paper as the server writes it. */
  async paper(address: string): Promise<Uint8Array> {
    const bytes = this.http.get(address, { responseType: 'arraybuffer' });
    return new Uint8Array(await firstValueFrom(bytes));
  }

  devices(): Promise<TownDevices> {
    return this.calls.get(routes.townDevices);
  }

  register(name: string): Promise<TownDeviceMade> {
    return this.calls.post(routes.townDevices, { name });
  }

  revoke(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(route(routes.townDevice, { id })));
  }
}
