import { campaignEraseOn, healthEraseOn } from './erase-on';

describe('personal data is erased', () => {
  it('health data fourteen days after the last day', () => {
    expect(healthEraseOn('2027-08-31')).toBe('2027-09-14');
  });

  it('everything else ninety days after the campaign, or when the town says', () => {
    expect(campaignEraseOn('2027-08-31')).toBe('2027-11-29');
    expect(campaignEraseOn('2027-08-31', 30)).toBe('2027-09-30');
  });

  it('never before the health data', () => {
    expect(campaignEraseOn('2027-08-31', 3)).toBe(healthEraseOn('2027-08-31'));
  });
});
