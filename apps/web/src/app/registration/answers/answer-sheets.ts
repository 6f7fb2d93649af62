import { computed, inject, Injectable } from '@angular/core';
import { townTime } from '@dabei/words';
import { SessionStore } from '../../shared/session-store';
import { yearsOn, dateOfParts } from '../birth-date';
import { DraftStore } from '../draft-store';
import { Pairs, type Pair } from '../pairs';
import { RefusedBasket } from '../refused-basket';
import { emptyAnswers, type AnswerDraft } from './answer-draft';
import { answerProblems, type AnswerProblems } from './answer-problems';
import { asksOf, pairAnswers, type PairAnswers } from './pair-answers';

/** The questions for one child at one event, with what is answered and what is missing. */
export interface AnswerSheet extends PairAnswers {
  pair: Pair;
  problems: AnswerProblems;
}

/** All question sheets of the basket, in the order they are asked. */
@Injectable()
export class AnswerSheets {
  private readonly pairs = inject(Pairs);
  private readonly store = inject(DraftStore);
  private readonly session = inject(SessionStore);
  private readonly refused = inject(RefusedBasket);

  /** The one who registers is the first to call, unless somebody else is named. */
  private readonly start = computed<AnswerDraft>(() => {
    const known = this.session.household()?.guardians[0];
    const typed = this.store.people().guardian;
    const { firstName, lastName } = known ?? typed;
    return {
      ...emptyAnswers,
      emergencyName: `${firstName} ${lastName}`.trim(),
      emergencyPhone: known?.phone ?? typed.phone,
    };
  });

  readonly sheets = computed<readonly AnswerSheet[]>(() => {
    const going = [...this.pairs.going()].sort((one, other) => this.order(one) - this.order(other));
    const asked = going.map((pair) => ({
      key: pair.key,
      childKey: pair.child.key,
      asks: asksOf(pair.event),
    }));
    const { answers, own } = this.store.draft();
    const found = new Map(
      pairAnswers(asked, answers, this.start(), own).map((one) => [one.key, one]),
    );
    return going.flatMap((pair) => {
      const one = found.get(pair.key);
      if (!one) return [];
      const problems = {
        ...this.refused.answers(pair.key, one.draft),
        ...answerProblems(one.draft, pair.event, ageOf(pair)),
      };
      return [{ ...one, pair, problems }];
    });
  });
  readonly asked = computed(() => this.sheets().filter(({ pair }) => asksOf(pair.event).length));

  change({ key, draft }: AnswerSheet, part: Partial<AnswerDraft>): void {
    const { answers } = this.store.draft();
    this.store.change({ answers: { ...answers, [key]: { ...draft, ...part } } });
  }

  /** Whether this sheet repeats an earlier one. */
  keepSame({ key, draft }: AnswerSheet, same: boolean): void {
    const { own, answers } = this.store.draft();
    this.store.change({
      own: same ? own.filter((one) => one !== key) : [...own, key],
      answers: same ? answers : { ...answers, [key]: draft },
    });
  }

  private order({ child }: Pair): number {
    return this.store.people().children.findIndex(({ key }) => key === child.key);
  }
}

function ageOf({ child, event }: Pair): number {
  const first = event.sessions[0];
  const birthDate = dateOfParts(child);
  return first && birthDate ? yearsOn(birthDate, townTime(first.startsAt).date) : 0;
}
