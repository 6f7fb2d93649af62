import { keepTyped, type DaySettingsModel } from './day-settings-model';

const base: DaySettingsModel = {
  title: 'Weltkindertag',
  intro: '',
  place: 'Stadtpark',
  heldOn: '2027-09-19',
  opensAt: '10:00',
  closesAt: '18:00',
  signUpFrom: '2027-08-01T09:00',
  cancelFreeUntil: '2027-09-12T20:00',
  graceMinutes: 15,
  shiftsInARow: 2,
  pauseMinutes: 30,
  youthUntil: '20:00',
  youthHours: 6,
  emergency: '',
  eraseOn: '2027-11-14',
};

describe('the settings while they are typed', () => {
  it('stay when the day is read anew, and take what somebody else changed', () => {
    const typed = { ...base, intro: 'Noch nicht fertig', graceMinutes: null };
    const now = { ...base, place: 'Rathausplatz', intro: 'Von nebenan' };
    expect(keepTyped(typed, base, now)).toEqual({
      ...base,
      ...{ place: 'Rathausplatz', intro: 'Noch nicht fertig', graceMinutes: null },
    });
  });

  it('are those of the day where nothing was typed', () => {
    const now = { ...base, title: 'Tag des Kindes' };
    expect(keepTyped(base, base, now)).toEqual(now);
  });
});
