import { promisedUntil } from './promised-until';

describe('until when a donor has promised', () => {
  it('is the last gift day, or so many days from now, whichever comes first', () => {
    const giftsUntil = '2026-12-14';
    expect(promisedUntil({ today: '2026-11-25', giftsUntil, promiseDays: null })).toBe(giftsUntil);
    expect(promisedUntil({ today: '2026-11-25', giftsUntil, promiseDays: 10 })).toBe('2026-12-05');
    expect(promisedUntil({ today: '2026-12-10', giftsUntil, promiseDays: 10 })).toBe(giftsUntil);
  });

  it('is the day before handing over for who calls after the last gift day', () => {
    const days = { giftsUntil: '2026-12-14', handoverFrom: '2026-12-18', promiseDays: null };
    expect(promisedUntil({ today: '2026-12-14', ...days })).toBe('2026-12-14');
    expect(promisedUntil({ today: '2026-12-15', ...days })).toBe('2026-12-17');
    expect(promisedUntil({ today: '2026-12-18', ...days })).toBe('2026-12-18');
  });
});
