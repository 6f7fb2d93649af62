import type { OwnBooth } from '@dabei/contracts';
import { fieldChanges } from '@dabei/domain';
import { problemOf } from '../../../shared/problem-text';
import type { BoothBody } from './own-booth-store';

/** Somebody else, or the same person in another tab, was faster. */
export const isElsewhere = (error: unknown): boolean =>
  problemOf(error)?.code === 'changed-meanwhile';

const says = ({ writing, contact }: OwnBooth, sent: BoothBody): boolean =>
  fieldChanges({ ...writing, contact }, { ...sent }).length === 0;

/** What was sent and never answered: the server may have kept it all the same, and then nobody else has changed it. */
export class SentWriting {
  private readonly unanswered = new Set<BoothBody>();

  /** Sends; what is only newer by an answer that was lost on its way is read and written over. */
  async send<T>(body: BoothBody, put: () => Promise<T>, read: () => Promise<OwnBooth>): Promise<T> {
    try {
      return await this.answered(body, put);
    } catch (error) {
      if (!isElsewhere(error)) throw error;
      const own = await read();
      const isOurs = [...this.unanswered].some((sent) => says(own, sent));
      this.unanswered.clear();
      if (!isOurs) throw error;
      return this.answered(body, put);
    }
  }

  private async answered<T>(body: BoothBody, put: () => Promise<T>): Promise<T> {
    this.unanswered.add(body);
    const answer = await put();
    this.unanswered.clear();
    return answer;
  }
}
