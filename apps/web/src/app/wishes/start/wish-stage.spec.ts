import { wishStage } from './wish-stage';

const campaign = {
  phase: 'wishing' as const,
  wishesOpenAt: '2027-05-02T06:00:00Z',
  wishesCloseAt: '2027-05-12T16:00:00Z',
  drawnAt: null,
};
const at = (instant: string) => Date.parse(instant);

describe('the stage of a wish phase', () => {
  it('follows the clock', () => {
    expect(wishStage(campaign, at('2027-05-02T05:59:59Z'))).toBe('not-yet');
    expect(wishStage(campaign, at('2027-05-02T06:00:00Z'))).toBe('open');
    expect(wishStage(campaign, at('2027-05-12T16:00:00Z'))).toBe('over');
  });
  it('is over with the answers', () => {
    const drawn = { ...campaign, phase: 'open' as const, drawnAt: '2027-05-16T10:00:00Z' };
    expect(wishStage(drawn, at('2027-05-16T11:00:00Z'))).toBe('drawn');
  });
  it('is none where nobody wishes', () => {
    expect(wishStage({ ...campaign, wishesOpenAt: null, wishesCloseAt: null }, 0)).toBe('none');
  });
});
