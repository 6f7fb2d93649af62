import { randomBytes } from '../chance/chance';

/** 16 random bytes for one frozen list, in hex. */
export const newNonce = (): string => randomBytes(16).toString('hex');

/** 32 random bytes nobody knows before the draw, in hex. */
export const newSecret = (): string => randomBytes(32).toString('hex');
