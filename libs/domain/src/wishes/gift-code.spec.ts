import { giftCodeOf } from './gift-code';

describe('what a scanner reads', () => {
  it('takes numbers as people and labels write them', () => {
    for (const text of ['117', 'Nr. 117', ' nr.117 ', '#117'])
      expect(giftCodeOf(text)).toEqual({ kind: 'number', number: 117 });
  });

  it('takes the secret at the end of an address', () => {
    expect(giftCodeOf('https://stadt.example/wunschbaum/karte/ab_cd-EFGH12?x=1')).toEqual({
      kind: 'secret',
      secret: 'ab_cd-EFGH12',
    });
  });

  it('takes nothing else', () => {
    for (const text of ['', '0', 'Kim', 'Nr.', '12345678 90']) expect(giftCodeOf(text)).toBeNull();
  });
});
