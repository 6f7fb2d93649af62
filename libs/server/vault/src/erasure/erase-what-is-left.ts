import { RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { EraseNames } from './erase-names';

/** If the message about an erased campaign was lost, its names go all the same. */
@RunsEvery('erase-vault', 3600)
export class EraseWhatIsLeft implements ScheduledWork {
  constructor(private readonly names: EraseNames) {}

  async run(): Promise<number> {
    const left = await this.names.leftOver();
    for (const campaignId of left) await this.names.erase(campaignId);
    return left.length;
  }
}
