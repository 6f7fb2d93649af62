import type { MailPurpose } from '@dabei/contracts';

/** Questions that want an answer soon are asked on the phone, also where letters are read (product rule 2). */
export const askedOnThePhone: readonly MailPurpose[] = ['group-asked', 'place-offered'];
