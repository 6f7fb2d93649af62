import { accessCodeIn } from './letter-code';

describe('the code of a scanned letter', () => {
  it('stands behind the #', () => {
    expect(accessCodeIn('zugang=ABCD-EFGH-JKMN')).toBe('ABCD-EFGH-JKMN');
  });

  it('is nothing when there is none, or something else', () => {
    expect(accessCodeIn(null)).toBeNull();
    expect(accessCodeIn('results')).toBeNull();
    expect(accessCodeIn('zugang=')).toBeNull();
    expect(accessCodeIn('zugang=<script>')).toBeNull();
  });
});
