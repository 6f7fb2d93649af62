/** @jest-environment node */
import { newCopyKey, openJson, sealJson } from './sealed-json';

describe('what a device keeps', () => {
  it('is opened by its own key only, and the key itself cannot be read', async () => {
    const key = await newCopyKey();
    const sealed = await sealJson(key, { child: 'Ali', health: 'Nussallergie' });
    expect(new TextDecoder().decode(sealed.body)).not.toContain('Nuss');
    expect(await openJson(key, sealed)).toEqual({ child: 'Ali', health: 'Nussallergie' });
    await expect(openJson(await newCopyKey(), sealed)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('never looks the same twice', async () => {
    const key = await newCopyKey();
    const [one, other] = [await sealJson(key, 1), await sealJson(key, 1)];
    expect([...one.nonce]).not.toEqual([...other.nonce]);
  });
});
