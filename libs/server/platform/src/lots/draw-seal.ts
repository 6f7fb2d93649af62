import { createHash, createHmac } from 'node:crypto';
import { canonicalBytes } from './canonical-bytes';

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** SHA-256 of the frozen wishes, in hex. */
export const hashOfBytes = (bytes: Buffer): string => sha256(bytes).toString('hex');

/**
 * What is published before the draw: one hash over the hash of the frozen wishes and the hash of the secret. Neither
 * can be exchanged afterwards, and neither can be guessed from it.
 */
export function commitmentTo(frozenHash: string, secret: string): string {
  const secretHash = sha256(Buffer.from(secret, 'hex')).toString('hex');
  return hashOfBytes(canonicalBytes({ format: 'dabei-seal/1', frozenHash, secretHash }));
}

/** A number typed with other spaces is the same number. */
const tidy = (publicNumber: string): string =>
  publicNumber.normalize('NFC').trim().replaceAll(/\s+/g, ' ');

/**
 * SHA-256 of the 32 bytes of the secret followed by the public number of the day. Whoever knows the secret does not
 * know the number when the hash is published; whoever knows the number has no influence on the secret any more.
 */
export function seedOf(secret: string, publicNumber: string): string {
  return sha256(Buffer.from(secret, 'hex'), tidy(publicNumber)).toString('hex');
}

/**
 * Explicit lottery numbers 1, 2, 3, …: the lists in ascending order of HMAC-SHA256(seed, nonce). They depend on
 * nothing else: no id, no minute, no order of the input.
 */
export function lotsOf(seed: string, nonces: readonly string[]): Map<string, number> {
  if (new Set(nonces).size < nonces.length) throw new Error('Two frozen lists share a nonce.');
  const key = Buffer.from(seed, 'hex');
  return new Map(
    nonces
      .map((nonce) => ({
        nonce,
        drawn: createHmac('sha256', key).update(Buffer.from(nonce, 'hex')).digest('hex'),
      }))
      .sort((one, other) => (one.drawn < other.drawn ? -1 : 1))
      .map(({ nonce }, index) => [nonce, index + 1]),
  );
}
