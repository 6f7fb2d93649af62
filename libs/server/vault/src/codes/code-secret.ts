import { accessCodeFrom, formatAccessCode, normaliseAccessCode } from '@dabei/domain';
import { randomBytes } from '@dabei/server/platform';

/** A new code as it stands on a slip, 'ABCD-EFGH-JKMN'. */
export const newFamilyCode = (): string => formatAccessCode(accessCodeFrom(randomBytes(16)));

/** What is hashed of it, however it was typed. */
export const codeKey = (typed: string): string => normaliseAccessCode(typed);
