import type { LetterText } from '@dabei/server/platform';

/** A recipient nobody has been told about yet, with the way to reach them as it is now. */
export interface DueRecipient {
  id: string;
  messageId: string;
  householdId: string | null;
  /** One mail per family, also after two became one. */
  key: string;
  email: string | null;
  language: string;
  gone: boolean;
  readsLetters: boolean;
}

export interface ReadyRecipient extends DueRecipient {
  letter: LetterText | null;
}

export const dueRecipients = `
  select p.id, p.message_id as "messageId", p.household_id as "householdId",
    coalesce('household:' || p.household_id, p.recipient_key) as key,
    case when h.id is not null then case when h.contact_by = 'mail' then g.email end
      else nullif(coalesce(s.email, o.email), '') end as email,
    coalesce(h.language, 'de') as language,
    (h.id is not null and h.state <> 'active') or (s.account_id is not null and not s.active) as gone,
    coalesce(h.street is not null and h.town is not null, false) as "readsLetters"
  from message_recipient p join message m on m.id = p.message_id
    left join household h on h.id = p.household_id
    left join lateral (select g.email from guardian g where g.household_id = h.id and g.email is not null
      order by g.email_confirmed_at nulls last, g.id limit 1) g on true
    left join staff s on s.account_id = p.account_id
    left join organisation o on o.id = p.organisation_id
  where p.message_id = ? and p.state = 'due' and m.state = 'sending'
  order by p.id limit ?`;
