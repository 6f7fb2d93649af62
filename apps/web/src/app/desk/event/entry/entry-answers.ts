import { Injectable, signal } from '@angular/core';
import type { AnswerDraft } from '../../../registration/answers/answer-draft';
import type { EntrySheet, TypedAnswers } from './entry-sheets';

/** What is answered on the phone while somebody is entered. */
@Injectable()
export class EntryAnswers {
  readonly typed = signal<TypedAnswers>({ given: {}, apart: [] });
  /** The consents and permissions were read out, and the family said yes. */
  readonly confirmed = signal(false);
  /** A press was refused: every field says what it misses. */
  readonly tried = signal(false);

  reset(): void {
    this.typed.set({ given: {}, apart: [] });
    this.confirmed.set(false);
    this.tried.set(false);
  }

  change({ key, draft }: EntrySheet, part: Partial<AnswerDraft>): void {
    // what is answered otherwise has to be read out again
    this.confirmed.set(false);
    this.typed.update(({ given, apart }) => ({
      given: { ...given, [key]: { ...draft, ...part } },
      apart,
    }));
  }

  keepSame({ key, draft }: EntrySheet, same: boolean): void {
    this.typed.update(({ given, apart }) => ({
      given: same ? given : { ...given, [key]: draft },
      apart: same ? apart.filter((one) => one !== key) : [...apart, key],
    }));
  }
}
