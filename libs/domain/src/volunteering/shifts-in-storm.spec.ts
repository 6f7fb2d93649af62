import { closeShifts } from './close-shifts';
import { shiftStates, type ShiftState } from './shift-state';
import { shiftsInStorm, type DaySignUp } from './shifts-in-storm';

const aSignUp = (
  signUpId: string,
  state: ShiftState,
  changes: Partial<DaySignUp> = {},
): DaySignUp => ({ signUpId, volunteerId: `of ${signUpId}`, state, hasEmail: true, ...changes });
const oneOfEach = shiftStates.map((state) => aSignUp(state, state));

describe('the storm, for the volunteers', () => {
  it('ends what was to come and lets who is there go home', () => {
    const { ending, staying } = shiftsInStorm(oneOfEach);
    expect([ending, staying]).toEqual([['asked', 'waiting', 'taken'], ['checked-in']]);
  });

  it('tells everybody it concerns, and nobody else', () => {
    expect(shiftsInStorm(oneOfEach).byMail).toEqual([
      'of asked',
      'of waiting',
      'of taken',
      'of checked-in',
    ]);
  });

  it('tells each once, however many shifts they have, and rings who has no address', () => {
    const lena = { volunteerId: 'lena' };
    const omar = { volunteerId: 'omar', hasEmail: false };
    const signUps = [
      aSignUp('1', 'taken', lena),
      aSignUp('2', 'waiting', omar),
      aSignUp('3', 'checked-in', lena),
      aSignUp('4', 'taken', omar),
      aSignUp('5', 'cancelled', { volunteerId: 'ida' }),
    ];
    const { byMail, byPhone } = shiftsInStorm(signUps);
    expect([byMail, byPhone]).toEqual([['lena'], ['omar']]);
  });
});

describe('closing the day, for the volunteers', () => {
  it('thanks who was there, and nobody else', () => {
    expect(closeShifts(oneOfEach)).toEqual({
      moves: [
        { signUpId: 'held', move: 'expire' },
        { signUpId: 'asked', move: 'cancel' },
        { signUpId: 'waiting', move: 'cancel' },
        { signUpId: 'taken', move: 'miss' },
        { signUpId: 'checked-in', move: 'thank' },
      ],
      thanks: ['of checked-in'],
    });
  });

  it('thanks each once, for all their shifts, and never again', () => {
    const lena = { volunteerId: 'lena' };
    const signUps = [
      aSignUp('1', 'checked-in', lena),
      aSignUp('2', 'missed', lena),
      aSignUp('3', 'checked-in', lena),
    ];
    expect(closeShifts(signUps).thanks).toEqual(['lena']);
    expect(closeShifts([...signUps, aSignUp('4', 'thanked', lena)]).thanks).toEqual([]);
  });

  it('leaves nothing to do a second time, also after a storm', () => {
    const ended = ['thanked', 'missed', 'cancelled', 'expired', 'called-off'] as const;
    expect(closeShifts(ended.map((state) => aSignUp(state, state)))).toEqual({
      moves: [],
      thanks: [],
    });
  });
});
