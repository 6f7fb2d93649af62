import { keeperActs, type KeeperView } from '@dabei/contracts';
import { actsFor, undoOf } from './acts-for';

const view: KeeperView = {
  campaign: { title: 'Wunschbaum', giftsUntil: '2026-12-14', open: true },
  tree: { number: 3, name: 'Bäckerei am Markt' },
  hangOn: null,
  tours: [],
  hanging: [1],
  takeOff: [2],
  taken: [3, 4],
  parcels: [4],
  feed: '',
};

describe('what a shop can say about a number', () => {
  it.each([
    [1, ['taken', 'parcel']],
    [2, ['taken-off', 'parcel']],
    [3, ['parcel', 'back']],
    [4, ['no-parcel', 'back']],
    [99, ['parcel']],
  ])('Nr. %i', (number, acts) => {
    expect(actsFor(view, number)).toEqual(acts);
  });

  it('gives no card away any more when the gaps are closed', () => {
    const closed = { ...view, campaign: { ...view.campaign, open: false } };
    expect(actsFor(closed, 1)).toEqual(['parcel']);
  });

  it('can be taken back, and back again', () => {
    expect(keeperActs.map((act) => undoOf[undoOf[act]])).toEqual([...keeperActs]);
  });
});
