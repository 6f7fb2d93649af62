import { createCipheriv, createDecipheriv } from 'node:crypto';
import { randomBytes } from '../chance/chance';

/** The first key seals, every key still opens, so that keys can be rotated. */
export type Keyring = readonly { id: string; key: Buffer }[];

export interface Sealed {
  sealed: Buffer;
  keyId: string;
}

const nonceBytes = 12;
const tagBytes = 16;

/** Seals a text with AES-256-GCM and the first key of the keyring. */
export function sealText(keyring: Keyring, text: string): Sealed {
  const [current] = keyring;
  if (current === undefined) throw new Error('the keyring is empty');
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', current.key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]), keyId: current.id };
}

/** Opens what any key of the keyring sealed; throws where the key is missing or a byte was changed. */
export function openText(keyring: Keyring, sealed: Buffer, keyId: string): string {
  const key = keyring.find(({ id }) => id === keyId)?.key;
  if (key === undefined) throw new Error(`key ${keyId} is not on the keyring`);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([
    decipher.update(sealed.subarray(nonceBytes + tagBytes)),
    decipher.final(),
  ]).toString('utf8');
}
