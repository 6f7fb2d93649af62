import { inject, signal } from '@angular/core';
import { Words } from '../../shared/words';
import { deskProblemText } from './desk-problem-text';

/** One thing the office tries to do: busy while it runs, and what went wrong as a sentence. */
export class Attempt {
  readonly busy = signal(false);
  readonly problem = signal<string | null>(null);

  constructor(private readonly words: Words) {}

  /** True when the work succeeded; a second press while it runs does nothing. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      this.problem.set(deskProblemText(error, this.words));
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
