import { basketRequest } from '@dabei/contracts';
import { anEvent } from '../../testing/an-event';
import { emptyChild } from '../draft';
import { statisticsOf } from './statistics-of';

const mia = { ...emptyChild('1'), firstName: 'Mia' };
const ali = { ...emptyChild('2'), firstName: 'Ali' };
const asking = anEvent({
  id: 'asking',
  campaign: { slug: 's', title: 'S', statisticsAsked: ['sex', 'first-time'] },
});
const silent = anEvent({ id: 'silent' });

describe('what is said for the statistics', () => {
  it('is sent for the child it was said about, with what was left unsaid as taken back', () => {
    const going = [mia, ali].map((child) => ({ child, event: asking }));
    const said = statisticsOf({ '1': { sex: '', firstTime: 'yes', district: '' } }, going);
    expect(said).toEqual([{ key: '1', sex: null, firstTime: 'yes' }]);
    expect(basketRequest.shape.statistics.safeParse(said).success).toBe(true);
  });

  it('is nothing when it is skipped', () => {
    expect(statisticsOf({}, [{ child: mia, event: asking }])).toEqual([]);
  });

  it('is not sent to a campaign that does not ask', () => {
    const said = { '1': { sex: 'male', firstTime: 'no', district: 'Spellen' } };
    expect(statisticsOf(said, [{ child: mia, event: silent }])).toEqual([]);
    expect(statisticsOf(said, [{ child: mia, event: asking }])).toEqual([
      { key: '1', sex: 'male', firstTime: 'no' },
    ]);
  });
});
