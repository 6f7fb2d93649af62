import { Injectable } from '@nestjs/common';
import { TownDevices } from './devices/town-devices';
import { ReadHealth } from './sheet/read-health';
import { ReadSheet } from './sheet/read-sheet';

/** What opens something personal. */
@Injectable()
export class SheetReads {
  constructor(
    readonly sheets: ReadSheet,
    readonly healths: ReadHealth,
    readonly devices: TownDevices,
  ) {}
}
