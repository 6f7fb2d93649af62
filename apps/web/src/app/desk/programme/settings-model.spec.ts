import type { CampaignSettings } from '@dabei/contracts';
import { settingsModelOf, settingsOf } from './settings-model';

const stored: CampaignSettings = {
  version: 4,
  title: 'Kinderferientage',
  intro: '',
  opensAt: '2027-05-01T08:00:00.000Z',
  closesAt: '2027-07-05T16:00:42.123Z',
  maxEventsPerChild: 8,
  maxNewPerChildPerDay: 1,
  maxNewForDays: 2,
  minMinutesBetween: 30,
  bindingButton: true,
  wishesOpenAt: null,
  wishesCloseAt: null,
  statisticsAsked: ['first-time', 'district'],
  asksAfterwards: true,
  entryFrom: '2027-02-01',
  entryUntil: null,
  reminderRules: [{ daysBefore: 2, at: '17:00' }],
};

describe('the settings of a campaign', () => {
  it('come out as they went in, also where seconds are not shown', () => {
    expect(settingsOf(settingsModelOf(stored), stored)).toEqual(stored);
  });

  it('take a new time and an emptied one', () => {
    const model = { ...settingsModelOf(stored), opensAt: '', closesAt: '2027-07-06T18:00' };
    expect(settingsOf(model, stored)).toMatchObject({
      opensAt: null,
      closesAt: '2027-07-06T16:00:00.000Z',
    });
  });
});
