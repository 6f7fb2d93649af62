import { ageRefusal } from './age-refusal';

const event = {
  age: { min: 8, max: 10, by: 'first-day' as const },
  sessions: [{ startsAt: '2027-07-20T08:00:00Z', endsAt: '2027-07-20T12:00:00Z' }],
} as unknown as Parameters<typeof ageRefusal>[0];

describe('the age of a wish', () => {
  it('counts on the first day', () => {
    expect(ageRefusal(event, '2019-07-20')).toBeNull();
    expect(ageRefusal(event, '2019-07-21')?.reason).toBe('too-young');
    expect(ageRefusal(event, '2016-07-20')?.reason).toBe('too-old');
  });
});
