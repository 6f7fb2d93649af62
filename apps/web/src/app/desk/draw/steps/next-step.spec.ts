import type { DrawRunRow, DrawView } from '@dabei/contracts';
import { nextStep, stepState } from './next-step';

const aRun = {
  state: 'done',
  final: true,
  outdated: false,
  counts: true,
  changes: [],
} as unknown as DrawRunRow;
const aView = (more: Partial<DrawView> = {}): DrawView => ({
  campaign: { slug: 'kft', title: 'Kinderferientage', phase: 'drawing' },
  campaigns: [],
  lists: { submitted: 10, drafts: 0, wishes: 50, places: 40 },
  seal: null,
  number: null,
  runs: [],
  hands: [],
  confirmed: null,
  ...more,
});
const seal = {
  commitment: 'c',
  sealedAt: '',
  source: 'Lotto',
  notation: 'other' as const,
  drawnOn: '2027-05-16',
};
const number = { number: '123', at: '' };

describe('what comes next in the draw', () => {
  it('waits for the wishes while families still wish', () => {
    const campaign = { ...aView().campaign, phase: 'wishing' };
    expect(nextStep(aView({ campaign, runs: [aRun] }))).toBe('wishes');
  });

  it('seals once the lists are closed, then waits for the number', () => {
    expect(nextStep(aView())).toBe('seal');
    expect(nextStep(aView({ seal }))).toBe('number');
  });

  it('draws with the number, and confirms only what still holds', () => {
    expect(nextStep(aView({ seal, number }))).toBe('rehearse');
    expect(nextStep(aView({ seal, number, runs: [{ ...aRun, counts: false }] }))).toBe('rehearse');
    expect(nextStep(aView({ seal, number, runs: [aRun] }))).toBe('confirm');
  });

  it('is done once confirmed', () => {
    expect(nextStep(aView({ seal, number, confirmed: { runId: 'run', at: '' } }))).toBe('done');
  });

  it('marks every step before, at and after the next one', () => {
    expect(stepState('wishes', 'seal')).toBe('past');
    expect(stepState('seal', 'seal')).toBe('now');
    expect(stepState('confirm', 'seal')).toBe('later');
    expect(stepState('confirm', 'done')).toBe('past');
  });
});
