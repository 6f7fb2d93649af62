import { randomBytes } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** Lots that nobody can foresee; a spec may draw others. */
@Injectable()
export class Lots {
  /** A whole number below 2^48. */
  next(): number {
    return randomBytes(6).readUIntBE(0, 6);
  }
}
