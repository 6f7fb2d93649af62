import { Inject, Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { CONFIG, type Config } from '../config/config';

export interface Sealed {
  sealed: Buffer;
  keyId: string;
}

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals single columns with AES-256-GCM. The keyring lives outside database and backup; the first key seals,
 * every key still opens, so that keys can be rotated.
 */
@Injectable()
export class Sealer {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'keyring' | 'sessionSecret'>) {}

  seal(text: string): Sealed {
    const [current] = this.config.keyring;
    if (current === undefined) throw new Error('the keyring is empty');
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', current.key, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]), keyId: current.id };
  }

  open(sealed: Buffer, keyId: string): string {
    const key = this.config.keyring.find(({ id }) => id === keyId)?.key;
    if (key === undefined) throw new Error(`key ${keyId} is not on the keyring`);
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
    decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([
      decipher.update(sealed.subarray(nonceBytes + tagBytes)),
      decipher.final(),
    ]).toString('utf8');
  }

  /** A keyed fingerprint, for looking up secrets and codes without keeping them. */
  fingerprint(secret: string): string {
    return createHmac('sha256', this.config.sessionSecret).update(secret).digest('hex');
  }
}
