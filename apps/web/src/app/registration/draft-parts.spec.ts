import { emptyAnswers } from './answers/answer-draft';
import { emptyDraft, type Draft } from './draft';
import { draftOfParts, partsOfDraft } from './draft-parts';

const draft: Draft = {
  ...emptyDraft(),
  answers: {
    'forest:1': {
      ...emptyAnswers,
      emergencyName: 'Oma Inge',
      medication: 'Salbutamol',
      health: 'written',
      healthText: 'Asthma',
      healthConsent: true,
    },
  },
  statistics: { '1': { sex: 'diverse', firstTime: '', district: 'Spellen' } },
  press: { key: 'k', body: '{"health":"Asthma, Salbutamol"}' },
};

describe('a draft on a shared phone', () => {
  const { device, tab } = partsOfDraft(draft);

  it('keeps nothing about health or medication on the device', () => {
    expect(JSON.stringify(device)).not.toMatch(/Asthma|Salbutamol|written/);
    expect(device.answers['forest:1']?.emergencyName).toBe('Oma Inge');
  });

  it('keeps nothing on the device that was said for the statistics', () => {
    expect(JSON.stringify(device)).not.toMatch(/diverse|Spellen/);
    expect(draftOfParts(device, null).statistics).toEqual({});
  });

  it('is whole in the same tab', () => {
    expect(draftOfParts(device, tab)).toEqual(draft);
  });

  it('asks about health again in another tab', () => {
    const again = draftOfParts(device, null);
    expect(again.answers['forest:1']?.health).toBe('');
    expect(again.press).toBeNull();
  });
});
