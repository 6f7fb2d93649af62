import { protectionGaps, type ProtectionPapers } from './protection-gaps';

const complete: ProtectionPapers = {
  agreementOn: '2025-03-01',
  sealUntil: '2028-03-01',
  trustPerson: 'Kim Beispiel',
  privacyAgreementOn: '2025-03-01',
};
const gaps = (changes: Partial<ProtectionPapers>) =>
  protectionGaps({ ...complete, ...changes }, '2027-07-06');

describe('what is agreed with an organisation', () => {
  it('is complete', () => expect(gaps({})).toEqual([]));

  it('names everything that is missing, the gravest first', () => {
    expect(
      gaps({ agreementOn: null, sealUntil: null, trustPerson: null, privacyAgreementOn: null }),
    ).toEqual([
      'agreement-missing',
      'seal-missing',
      'trust-person-missing',
      'privacy-agreement-missing',
    ]);
  });

  it('tells a seal that has ended from one that ends within sixty days', () => {
    expect(gaps({ sealUntil: '2027-07-05' })).toEqual(['seal-expired']);
    expect(gaps({ sealUntil: '2027-07-06' })).toEqual(['seal-expiring']);
    expect(gaps({ sealUntil: '2027-09-04' })).toEqual(['seal-expiring']);
    expect(gaps({ sealUntil: '2027-09-05' })).toEqual([]);
  });
});
