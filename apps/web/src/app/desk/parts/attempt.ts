import { inject, signal } from '@angular/core';
import { Words } from '../../shared/words';
import { deskProblemText } from './desk-problem-text';
import { isStale } from './is-stale';

/** One thing the office tries to do: busy while it runs, and what went wrong as a sentence. */
export class Attempt {
  readonly busy = signal(false);
  readonly problem = signal<string | null>(null);

  constructor(private readonly words: Words) {}

  /**
   * True when the work succeeded; a second press while it runs does nothing. With `again` what somebody else changed
   * meanwhile is read anew, while what was typed stays: the next press goes on from there.
   */
  async run(work: () => Promise<unknown>, again?: () => unknown): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      const goesOn = again !== undefined && isStale(error);
      if (goesOn) await again();
      this.problem.set(
        goesOn ? this.words.t('desk.problems.changed-goes-on') : deskProblemText(error, this.words),
      );
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}

/** An attempt for a component; call it where injection works. */
export function attempt(): Attempt {
  return new Attempt(inject(Words));
}
