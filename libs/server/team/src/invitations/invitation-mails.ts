import type { Language } from '@dabei/contracts';
import { Mail } from '@dabei/server/database';
import { CONFIG, type Config, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';

export interface InvitationLetter {
  id: string;
  email: string | null;
  expiresAt: Date;
}

/** The mail with the link; its row holds the invitation's id, the secret is made again when it is sent. */
@Injectable()
export class InvitationMails {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>) {}

  /** The id of the mail to nudge after the commit; null for a printed invitation. */
  write(
    em: EntityManager,
    now: Date,
    { id: invitationId, email, expiresAt }: InvitationLetter,
    language: Language,
  ): string | null {
    if (email === null) return null;
    const id = uuidv7();
    em.create(Mail, {
      id,
      dedupeKey: `invitation:${invitationId}:${expiresAt.toISOString()}`,
      purpose: 'invitation',
      toAddress: email,
      language,
      subjectIds: { invitationId },
      state: 'due',
      dueAt: now,
      messageId: `<mail-${id}@${new URL(this.config.publicUrl).hostname}>`,
      createdAt: now,
    });
    return id;
  }
}
