import { afterOverride, overridableRefusals, verdictOf, type Refusal } from './verdict';

const young: Refusal = { reason: 'too-young', minAge: 6, age: 5 };
const twice: Refusal = { reason: 'already-registered' };
const warnings = [{ reason: 'health-note' } as const];

describe('the office overrides', () => {
  it('what it may, and the warnings stay', () => {
    expect(afterOverride(verdictOf([young], warnings), ['too-young'])).toEqual({
      allowed: true,
      warnings,
    });
  });

  it('only what it named', () => {
    const verdict = verdictOf([young, { reason: 'closed' }], []);
    expect(afterOverride(verdict, ['closed'])).toEqual(verdictOf([young], []));
  });

  it('nothing that nobody may override', () => {
    const verdict = verdictOf([twice, young], []);
    expect(afterOverride(verdict, ['already-registered', 'too-young'])).toEqual(
      verdictOf([twice], []),
    );
  });

  it('nothing where nothing was refused', () => {
    const verdict = verdictOf([], warnings);
    expect(afterOverride(verdict, ['closed'])).toBe(verdict);
  });

  it.each([
    'already-registered',
    'event-cancelled',
    'event-started',
    'not-published',
    'registers-elsewhere',
    'no-registration-needed',
  ] as const)('never %s', (reason) => {
    expect(overridableRefusals).not.toContain(reason);
  });
});
