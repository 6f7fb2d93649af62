import { pledgeStep } from './reminder-of-pledge';

const promised = {
  promisedUntil: '2026-12-14',
  remindedBefore: false,
  remindedAfter: false,
  saysHandedIn: false,
};

describe('what is due for a promise', () => {
  it('is a reminder three days before, one the day after, and the end two days later', () => {
    expect(pledgeStep('2026-12-10', promised)).toBeNull();
    expect(pledgeStep('2026-12-11', promised)).toBe('remind-before');
    const before = { ...promised, remindedBefore: true };
    expect(pledgeStep('2026-12-14', before)).toBeNull();
    expect(pledgeStep('2026-12-15', before)).toBe('remind-after');
    const after = { ...before, remindedAfter: true };
    expect(pledgeStep('2026-12-16', after)).toBeNull();
    expect(pledgeStep('2026-12-17', after)).toBe('lapse');
  });

  it('never ends a promise that was not reminded of, however late the machine wakes up', () => {
    expect(pledgeStep('2027-01-05', promised)).toBe('remind-after');
  });

  it('leaves a gift alone that is said to be handed in', () => {
    expect(pledgeStep('2027-01-05', { ...promised, saysHandedIn: true })).toBeNull();
  });

  it('reminds somebody who promised for tomorrow only once before the day', () => {
    const short = { ...promised, promisedUntil: '2026-12-12' };
    expect(pledgeStep('2026-12-11', short)).toBe('remind-before');
    expect(pledgeStep('2026-12-11', { ...short, remindedBefore: true })).toBeNull();
  });
});
