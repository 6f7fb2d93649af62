import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { CONFIG, type Config } from '../config/config';
import { openText, sealText, type Sealed } from './seal-text';

export type { Sealed };

/**
 * Seals single columns with AES-256-GCM. The keyring lives outside database and backup; the first key seals,
 * every key still opens, so that keys can be rotated.
 */
@Injectable()
export class Sealer {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'keyring' | 'sessionSecret'>) {}

  seal(text: string): Sealed {
    return sealText(this.config.keyring, text);
  }

  open(sealed: Buffer, keyId: string): string {
    return openText(this.config.keyring, sealed, keyId);
  }

  /** A keyed fingerprint, for looking up secrets and codes without keeping them. */
  fingerprint(secret: string): string {
    return createHmac('sha256', this.config.sessionSecret).update(secret).digest('hex');
  }
}
