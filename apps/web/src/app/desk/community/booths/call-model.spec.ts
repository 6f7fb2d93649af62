import type { BoothCallInput } from '@dabei/contracts';
import { callModelOf, callOf, moreImportant } from './call-model';

const call: BoothCallInput = {
  opensAt: '2027-03-01T08:00:00.000Z',
  closesAt: '2027-05-31T21:59:00.000Z',
  allocation: 'draw',
  places: 40,
  minimums: [{ kind: 'food', count: 6 }],
  about: 'Kommt alle.',
  setUpFrom: '07:00',
  setUpUntil: '09:30',
  setUpMinutes: 15,
  laneCapacity: 4,
  stageOpens: '10:00',
  stageCloses: '18:00',
  lostChildPoint: 'Rotes Zelt',
  firstAid: 'Am Brunnen',
  safety: '',
};

describe('a call as it is typed', () => {
  it('shows the town’s wall time and asks for every kind, those already named first', () => {
    const model = callModelOf(call);
    expect(model.opensAt).toBe('2027-03-01T09:00');
    expect(model.closesAt).toBe('2027-05-31T23:59');
    expect(model.minimum).toEqual({ activity: null, food: 6, information: null });
    expect(model.order).toEqual(['food', 'activity', 'information']);
  });

  it('sends what was read when nothing was typed', () => {
    expect(callOf(callModelOf(call))).toEqual(call);
  });

  it('says with the order which kind matters more', () => {
    const { order } = callModelOf(call);
    expect(moreImportant(order, 'information')).toEqual(['food', 'information', 'activity']);
    expect(moreImportant(order, 'food')).toEqual(order);
  });
});
