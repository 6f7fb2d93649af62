import {
  CONFIG,
  openText,
  sealText,
  type Config,
  type Keyring,
  type Sealed,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';

const step = 256;
/** Every entry is as long as this unless its names are very long: most rows look the same. */
const least = 1024;

/** JSON may end in spaces; with them every row is a multiple of 256 bytes. */
function padded(text: string): string {
  const bytes = Buffer.byteLength(text);
  const wanted = Math.max(least, Math.ceil(bytes / step) * step);
  return text + ' '.repeat(wanted - bytes);
}

/** What a value is looked up by. One per key: while keys are exchanged, rows of both are found. */
export type HashKind = 'wish' | 'body' | 'person' | 'code' | 'news';

/** Seals and hashes with a keyring that opens nothing else and is opened by nothing else. */
export class KeyringSealer {
  constructor(private readonly keyring: Keyring) {}

  seal(value: object): Sealed {
    return sealText(this.keyring, padded(JSON.stringify(value)));
  }

  open(sealed: Buffer, keyId: string): unknown {
    return JSON.parse(openText(this.keyring, sealed, keyId));
  }

  /** The hash under which something new is kept. */
  hash(kind: HashKind, text: string): string {
    return this.hashes(kind, text)[0] ?? '';
  }

  /** All hashes under which it may have been kept. */
  hashes(kind: HashKind, text: string): string[] {
    return this.keyring.map(({ key }) =>
      createHmac('sha256', createHmac('sha256', key).update('vault hashes').digest())
        .update(`${kind}:${text}`)
        .digest('hex'),
    );
  }
}

@Injectable()
export class VaultSealer extends KeyringSealer {
  constructor(@Inject(CONFIG) config: Config) {
    // without a vault there is nothing to seal: its database says so first
    super(config.vault?.keyring ?? []);
  }
}
