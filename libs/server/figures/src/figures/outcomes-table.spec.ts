import { outcomesTable } from './outcomes-table';

const of = (placed: number, attended: number, missed: number, cancelled: number) => {
  const { rowTotals, total } = outcomesTable({ placed, attended, missed, cancelled });
  return [...rowTotals, total];
};

describe('what became of registrations', () => {
  it('is shown with its total where nobody is alone', () => {
    expect(of(40, 0, 3, 5)).toEqual([40, 0, 3, 5, 48]);
  });

  it('hides a single cancellation and the total it could be worked out from', () => {
    expect(of(40, 0, 0, 1)).toEqual([40, 0, 0, null, null]);
  });

  it('hides places and attendance together: their sum stands at the offers', () => {
    expect(of(40, 1, 3, 5)).toEqual([null, null, 3, 5, null]);
    expect(of(2, 0, 0, 0)).toEqual([null, 0, 0, 0, null]);
  });
});
