import { BERLIN, local } from '../testing/instants';
import { moveCampaign, type CampaignPhase } from './campaign-phase';
import { proposedMove, type CampaignDates } from './proposed-move';

const summer: CampaignDates = {
  wishesOpenAt: null,
  wishesCloseAt: null,
  drawn: false,
  opensAt: local('2027-06-01 08:00'),
  closesAt: local('2027-07-01 18:00'),
  startsOn: '2027-07-19',
  endsOn: '2027-08-31',
  eraseOn: '2027-11-29',
};

const proposal = (phase: CampaignPhase, when: string, dates = summer) =>
  proposedMove(phase, dates, local(when), BERLIN);

describe('the calendar proposes', () => {
  it.each([
    ['announced', '2027-06-01 07:59', null],
    ['announced', '2027-06-01 08:00', 'open'],
    ['open', '2027-07-01 17:59', null],
    ['open', '2027-07-01 18:00', 'close'],
    ['closed', '2027-07-18 23:59', null],
    ['closed', '2027-07-19 00:00', 'start'],
    ['running', '2027-08-31 23:59', null],
    ['running', '2027-09-01 00:00', 'finish'],
    ['done', '2027-11-28 23:59', null],
    ['done', '2027-11-29 00:00', 'erase'],
  ] as const)('while %s, on %s: %s', (phase, when, move) => {
    expect(proposal(phase, when)).toBe(move);
  });

  it('never to announce a draft and nothing once all is erased', () => {
    expect(proposal('draft', '2028-01-01 00:00')).toBeNull();
    expect(proposal('erased', '2028-01-01 00:00')).toBeNull();
  });

  it('nothing while the opening has no date', () => {
    expect(proposal('announced', '2027-08-01 00:00', { ...summer, opensAt: null })).toBeNull();
  });

  it.each([
    ['announced', '2027-05-02 07:59', false, null],
    ['announced', '2027-05-02 08:00', false, 'collect'],
    ['wishing', '2027-05-12 17:59', false, null],
    ['wishing', '2027-05-12 18:00', false, 'freeze'],
    ['drawing', '2027-06-01 08:00', false, null],
    ['drawing', '2027-06-01 07:59', true, null],
    ['drawing', '2027-06-01 08:00', true, 'open'],
  ] as const)(
    'where families wish first, while %s, on %s, drawn %s: %s',
    (phase, when, drawn, move) => {
      const wishing = {
        ...summer,
        wishesOpenAt: local('2027-05-02 08:00'),
        wishesCloseAt: local('2027-05-12 18:00'),
        drawn,
      };
      expect(proposal(phase, when, wishing)).toBe(move);
    },
  );

  it('to close an open end only after the last day', () => {
    const openEnd = { ...summer, closesAt: null };
    expect(proposal('open', '2027-08-31 23:59', openEnd)).toBeNull();
    expect(proposal('open', '2027-09-01 00:00', openEnd)).toBe('close');
  });

  it('one step after the other when nobody looked for months', () => {
    const after = (phase: CampaignPhase): CampaignPhase[] => {
      const move = proposal(phase, '2028-01-01 00:00');
      const result = move === null ? null : moveCampaign(phase, move);
      return result?.outcome === 'moved' ? [result.to, ...after(result.to)] : [];
    };
    expect(after('announced')).toEqual(['open', 'closed', 'running', 'done', 'erased']);
  });
});
