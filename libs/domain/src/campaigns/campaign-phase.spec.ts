import { campaignMoves, campaignPhases, moveCampaign } from './campaign-phase';

const expected = new Map([
  ['draft announce', 'announced'],
  ['announced collect', 'wishing'],
  ['wishing freeze', 'drawing'],
  ['drawing extend', 'wishing'],
  ['drawing open', 'open'],
  ['announced open', 'open'],
  ['announced withdraw', 'draft'],
  ['open close', 'closed'],
  ['closed start', 'running'],
  ['closed reopen', 'open'],
  ['running finish', 'done'],
  ['done erase', 'erased'],
]);

const everyPair = campaignPhases.flatMap((phase) =>
  campaignMoves.map((move) => [phase, move] as const),
);

describe('campaign phases', () => {
  it('are nine, with eleven moves', () => {
    expect(everyPair).toHaveLength(9 * 11);
  });

  it.each(everyPair)('%s, %s', (phase, move) => {
    const to = expected.get(`${phase} ${move}`);
    expect(moveCampaign(phase, move)).toEqual(
      to === undefined
        ? { outcome: 'refused', reason: 'not-in-this-phase' }
        : { outcome: 'moved', to },
    );
  });
});
