import { scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { randomBytes, randomInt } from '../chance/chance';

const keyBytes = 32;
const saltBytes = 16;
/** Slow enough that six digits from a stolen table cost something: about 50 ms each. */
const cost: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, keyBytes, cost, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** Six digits, each as likely as any other. */
export const newPin = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** `salt:key` as hex. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  return `${salt.toString('hex')}:${(await derive(pin, salt)).toString('hex')}`;
}

/** Takes the same time with and without a hash, so that an unknown pass is not told from a wrong PIN. */
export async function isPin(pin: string, hash: string | undefined): Promise<boolean> {
  const [salt = '', key = ''] = (hash ?? '').split(':');
  const typed = await derive(pin, Buffer.from(salt, 'hex'));
  const known = Buffer.from(key, 'hex');
  return known.length === typed.length && timingSafeEqual(typed, known);
}
