import { messageContent, uuid, type MessageContent } from '@dabei/contracts';
import { z } from 'zod';
import { composeMessage } from '../../message/compose-message';
import { readMessageFacts, type MessageFacts } from '../../message/message-facts';
import { sampleFacts } from '../../message/sample-facts';
import { declareMail } from '../mail-declaration';

interface RecipientRow extends MessageContent {
  key: string;
  registrationIds: string[];
  eventIds: string[];
}

/** From the office to one of a chosen group; not any more once the message was stopped or its words are gone. */
export const message = declareMail({
  ids: z.object({ messageId: uuid, recipientId: uuid }),
  async load({ database }, { recipientId }): Promise<MessageFacts | null> {
    const row = await database.row<RecipientRow>(
      `select m.subject_de as "subjectDe", m.text_de as "textDe", m.subject_en as "subjectEn",
         m.text_en as "textEn", coalesce('household:' || p.household_id, p.recipient_key) as key,
         array_to_json(p.registration_ids) as "registrationIds", array_to_json(p.event_ids) as "eventIds"
       from message_recipient p join message m on m.id = p.message_id
       where p.id = ? and m.state in ('sending', 'sent') and m.erased_at is null`,
      [recipientId],
    );
    if (row === null) return null;
    const { key, registrationIds, eventIds, ...content } = row;
    return readMessageFacts(database, content, { key, registrationIds, eventIds });
  },
  compose: composeMessage,
});

/** To the one who writes the message; about somebody invented. The text is only in the row until it is sent. */
export const messageTest = declareMail({
  ids: z.object({}),
  load: ({ now }, _ids, { secret }): Promise<MessageFacts | null> =>
    Promise.resolve(
      secret === null ? null : sampleFacts(messageContent.parse(JSON.parse(secret)), now),
    ),
  compose(facts, frame) {
    const body = composeMessage(facts, frame);
    return { ...body, subject: frame.voice.t('mail.message.test', { subject: body.subject }) };
  },
});
