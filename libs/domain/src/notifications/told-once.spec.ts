import { toldOnce } from './told-once';

const about = (id: string, personKey: string, hasEmail = true) => ({ id, personKey, hasEmail });

it('tells a person once, about the first of what it has, and calls who left no address', () => {
  expect(
    toldOnce([
      about('first', 'kim'),
      about('phone', 'ali', false),
      about('second', 'kim', false),
      about('other', 'lea'),
    ]),
  ).toEqual({ byMail: ['first', 'other'], byPhone: ['phone'] });
  expect(toldOnce([])).toEqual({ byMail: [], byPhone: [] });
});
