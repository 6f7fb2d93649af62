import { answerIssues, answers } from '@dabei/contracts';
import { ageOn, localDateOf } from '@dabei/domain';
import { seededDice } from '../seeded-dice';
import { aTown } from '../testing/a-town';
import { TOWN_ZONE } from '../zone';
import { inventedAnswers } from './invented-answers';

const town = aTown();
const dice = seededDice(7, new Date('2026-11-22T11:00:00Z'));
const told = town.registration.map((registration) => {
  const event = town.event.find(({ id }) => id === registration.event_id);
  const child = town.child.find(({ id }) => id === registration.child_id);
  const session = town.session.find(({ event_id }) => event_id === registration.event_id);
  if (!event || !child || !session) throw new Error('A registration has a child and an event.');
  const questions = town.question.filter(({ event_id }) => event_id === event.id);
  const age = ageOn(child.birth_date, localDateOf(session.starts_at, TOWN_ZONE));
  return { event, questions, age, said: inventedAnswers({ child, event, age, questions }, dice) };
});

describe('what invented families told', () => {
  it('is what the form would have taken: everything asked, nothing else', () => {
    for (const { event, questions, age, said } of told) {
      expect(answers.safeParse(said).error).toBeUndefined();
      expect(answerIssues({ ...event, questions }, said, age)).toEqual([]);
    }
  });

  it('has some of everything a day sheet marks', () => {
    const count = (found: (one: (typeof told)[number]['said']) => boolean) =>
      told.filter(({ said }) => found(said)).length;
    expect(count(({ health }) => health?.how === 'written')).toBeGreaterThan(10);
    expect(count(({ health }) => health?.how === 'by-phone')).toBeGreaterThan(2);
    expect(count(({ photos }) => photos?.documentation === false)).toBeGreaterThan(5);
    expect(count(({ swim }) => swim?.allowed === true)).toBeGreaterThan(5);
    expect(count(({ pickUp }) => pickUp?.goesHomeAlone === true)).toBeGreaterThan(5);
  });
});
