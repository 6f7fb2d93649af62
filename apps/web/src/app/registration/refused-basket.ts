import { Injectable, signal } from '@angular/core';
import type { BasketRequestInput } from '@dabei/contracts';
import { problemOf } from '../shared/problem-text';
import type { AnswerDraft } from './answers/answer-draft';
import type { AnswerProblems } from './answers/answer-problems';
import { refusedAnswers, stillRefused } from './answers/refused-answers';
import type { PairKey } from './draft';
import { refusedFields } from './refused-fields';

interface RefusedSheet {
  problems: AnswerProblems;
  draft: AnswerDraft;
}

/** What the server did not take at the last press, until it is changed: it stands beside its field. */
@Injectable()
export class RefusedBasket {
  private readonly people = signal<ReadonlyMap<string, string>>(new Map());
  private readonly sheets = signal<ReadonlyMap<PairKey, RefusedSheet>>(new Map());

  /** The screen with the first such field; null when no field is to blame. */
  take(
    error: unknown,
    request: BasketRequestInput,
    drafts: ReadonlyMap<PairKey, AnswerDraft>,
  ): 'who' | 'questions' | null {
    const { people, answers } = refusedFields(problemOf(error)?.issues ?? [], request);
    const sheets = [...answers].flatMap(([key, paths]): [PairKey, RefusedSheet][] => {
      const draft = drafts.get(key);
      const problems = refusedAnswers(paths);
      return draft && Object.keys(problems).length > 0 ? [[key, { problems, draft }]] : [];
    });
    this.people.set(people);
    this.sheets.set(new Map(sheets));
    if (people.size > 0) return 'who';
    return sheets.length > 0 ? 'questions' : null;
  }

  refusesPerson(name: string, value: string): boolean {
    return this.people().has(name) && this.people().get(name) === value.trim();
  }

  answers(key: PairKey, now: AnswerDraft): AnswerProblems {
    const refused = this.sheets().get(key);
    return refused ? stillRefused(refused.problems, refused.draft, now) : {};
  }

  somePerson(): boolean {
    return this.people().size > 0;
  }

  someAnswer(): boolean {
    return this.sheets().size > 0;
  }
}
