import type { DeskCampaignRow } from '@dabei/contracts';
import { seasonAfter, seasonRequestOf } from './season-model';

const lastYear: DeskCampaignRow = {
  slug: 'kinderferientage-2027',
  title: 'Kinderferientage 2027',
  phase: 'done',
  startsOn: '2027-07-19',
  endsOn: '2027-08-31',
  events: 60,
  wishes: false,
  copiedFrom: null,
};

describe('the season after', () => {
  it('has the next year in its name and begins on the same weekday', () => {
    expect(seasonAfter(lastYear)).toEqual({
      source: 'kinderferientage-2027',
      title: 'Kinderferientage 2028',
      startsOn: '2028-07-17',
      endsOn: '2028-08-29',
    });
  });

  it('gets a year when the name had none', () => {
    expect(seasonAfter({ ...lastYear, title: 'Kinderferientage' }).title).toBe(
      'Kinderferientage 2028',
    );
  });

  it('is asked for without what is not wanted', () => {
    const request = seasonRequestOf(seasonAfter(lastYear), new Set(['a']));
    expect(request).toMatchObject({ without: ['a'], title: 'Kinderferientage 2028' });
  });
});
