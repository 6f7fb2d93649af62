import { campaignPhases, type CampaignPhase } from '../../campaigns/campaign-phase';
import { local } from '../../testing/instants';
import { officeWishWindow, wishWindow, type WishDates } from './wish-window';

const dates = (phase: CampaignPhase, drawn = false): WishDates => ({
  phase,
  opensAt: local('2027-05-02 08:00'),
  closesAt: local('2027-05-12 18:00'),
  drawn,
});
const during = local('2027-05-05 12:00');

describe('the wish phase', () => {
  it.each([
    ['2027-05-02 07:59', 'not-yet'],
    ['2027-05-02 08:00', 'open'],
    ['2027-05-12 17:59', 'open'],
    ['2027-05-12 18:00', 'over'],
  ])('is at %s for a family: %s', (at, expected) => {
    expect(wishWindow(dates('wishing'), local(at))).toBe(expected);
  });

  it('is open in its own phase only', () => {
    const open = campaignPhases.filter((phase) => wishWindow(dates(phase), during) === 'open');
    expect(open).toEqual(['wishing']);
  });

  it('lets the office enter paper after the deadline until the draw is confirmed, with a reason', () => {
    const late = local('2027-05-13 09:00');
    expect(officeWishWindow(dates('wishing'), during)).toBe('open');
    expect(officeWishWindow(dates('wishing'), late)).toBe('with-reason');
    expect(officeWishWindow(dates('drawing'), late)).toBe('with-reason');
    expect(officeWishWindow(dates('drawing', true), late)).toBe('over');
    expect(officeWishWindow(dates('open'), late)).toBe('over');
    expect(officeWishWindow(dates('announced'), during)).toBe('not-yet');
  });
});
