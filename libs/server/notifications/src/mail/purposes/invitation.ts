import { uuid } from '@dabei/contracts';
import { invitationCode } from '@dabei/server/platform';
import { listText, momentText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { whomToAsk } from '../phrases';

interface InvitationFacts {
  name: string;
  bundles: readonly string[];
  organisation: string | null;
  expiresAt: Date;
  code: string;
}

/** To a colleague: a place at the desk, or a new password. The link leads to a page with a button. */
export const invitation = declareMail({
  ids: z.object({ invitationId: uuid }),
  async load({ database, sealer, now }, { invitationId }): Promise<InvitationFacts | null> {
    const row = await database.row<{
      name: string;
      bundles: string[];
      organisation: string | null;
      expires_at: string;
    }>(
      `select i.name, i.bundles, o.name as organisation, i.expires_at::text
       from invitation i left join organisation o on o.id = i.organisation_id
       where i.id = ? and i.used_at is null and i.withdrawn_at is null and i.expires_at > ?`,
      [invitationId, now],
    );
    if (row === null) return null;
    const { expires_at, ...facts } = row;
    return {
      ...facts,
      expiresAt: new Date(expires_at),
      code: invitationCode(sealer, invitationId),
    };
  },
  compose({ name, bundles, organisation, expiresAt, code }, frame) {
    const { t, language } = frame.voice;
    const kind = bundles.length === 0 ? 'password' : 'join';
    const roles = listText(
      bundles.map((bundle) => t(`mail.invitation.bundle-${bundle}`)),
      language,
    );
    return {
      subject: t(`mail.invitation.${kind}-subject`),
      status: [t(`mail.invitation.${kind}-status`, { name, roles })],
      notes: [
        ...(organisation === null ? [] : [t('mail.invitation.for', { organisation })]),
        t('mail.invitation.until', { deadline: momentText(expiresAt, frame.voice) }),
        t('mail.invitation.once'),
      ],
      events: [],
      buttons: [
        {
          label: t(`mail.invitation.${kind}-button`),
          href: `${frame.publicUrl.replace(/\/$/, '')}/desk/einladung/${code}`,
        },
      ],
      closing: [t('mail.invitation.not-you'), whomToAsk(frame)],
    };
  },
});
