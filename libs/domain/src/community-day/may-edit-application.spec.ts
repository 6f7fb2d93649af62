import { local } from '../testing/instants';
import { boothStates, type BoothState } from './booth-state';
import { mayEditApplication } from './may-edit-application';

const closesOn = local('2027-06-30 18:00');
const inTime = new Date(closesOn.getTime() - 1);
const answer = (state: BoothState, now: Date): string => {
  const may = mayEditApplication({ state, closesOn }, now);
  return may.outcome === 'yes' ? may.how : may.reason;
};
const expected: Record<BoothState, string> = {
  draft: 'freely',
  submitted: 'office-looks-again',
  returned: 'freely',
  complete: 'office-looks-again',
  accepted: 'office-looks-again',
  waiting: 'office-looks-again',
  declined: 'over',
  placed: 'office-looks-again',
  arrived: 'has-begun',
  released: 'over',
  closed: 'over',
  withdrawn: 'over',
  'called-off': 'over',
};

describe('an application for a booth', () => {
  it.each(boothStates)('may be changed while %s', (state) => {
    expect(answer(state, inTime)).toBe(expected[state]);
    expect(answer(state, closesOn)).toBe(state === 'draft' ? 'deadline-over' : expected[state]);
  });
});
