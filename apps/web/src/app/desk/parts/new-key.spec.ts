import { z } from 'zod';
import { newKey, ownUuid } from './new-key';

describe('the key of a press', () => {
  it('is a UUID, on a page without encryption as well', () => {
    expect(z.uuid().safeParse(newKey()).success).toBe(true);
    expect(z.uuid().safeParse(ownUuid(crypto)).success).toBe(true);
    expect(ownUuid(crypto)).not.toBe(ownUuid(crypto));
  });
});
