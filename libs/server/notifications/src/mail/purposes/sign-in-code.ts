import { holdExpiry } from '@dabei/domain';
import { momentText } from '@dabei/words';
import { z } from 'zod';
import { eventBlocks } from '../event-blocks';
import { declareMail, type MailReader } from '../mail-declaration';
import type { MailBody } from '../mail-body';
import { webAddress, type MailFrame } from '../mail-frame';
import type { MailLine } from '../mail-line';
import { childrenOf } from '../phrases';

interface CodeFacts {
  code: string;
  email: string;
  /** What waits for this code; empty for a plain sign-in. */
  lines: readonly MailLine[];
  confirmBy: Date | null;
}

const sealedCode = z.object({ code: z.string().regex(/^\d{6}$/) });

// Before the code is typed anybody may have entered this address: what mail programs would turn into
// a link is not repeated in a mail of the town.
const isPlainName = ({ childFirstName }: MailLine): boolean =>
  /^[\p{L}\p{M}\s'’-]+$/u.test(childFirstName);

async function openBasket({ database, now }: MailReader, email: string) {
  return database.row<{ id: string; confirm_by: string }>(
    `select id, confirm_by::text from basket
     where lower(guardian_email) = lower(?) and confirmed_at is null and confirm_by > ?
     order by pressed_at desc limit 1`,
    [email, now],
  );
}

async function heldLines(reader: MailReader, basketId: string): Promise<MailLine[]> {
  const lines = await reader.lines.ofBasket(basketId);
  return lines.filter(
    (line) => (line.state === 'held' || line.state === 'queued') && isPlainName(line),
  );
}

/** The address of the page with the button. Behind the # nothing reaches a server or its logs. */
function codeAddress({ email, code }: CodeFacts, frame: MailFrame): string {
  const fragment = new URLSearchParams({ email, code }).toString();
  return `${webAddress(frame, 'code')}#${fragment}`;
}

const signIn = ({ code }: CodeFacts, { voice }: MailFrame) => ({
  subject: voice.t('mail.sign-in-code.subject'),
  status: [voice.t('mail.sign-in-code.status', { code })],
  notes: [voice.t('mail.sign-in-code.how')],
  events: [],
  closing: [voice.t('mail.sign-in-code.not-you')],
});

function heldSentence({ childFirstName, state, ahead }: MailLine, { voice }: MailFrame): string {
  return state === 'held'
    ? voice.t('mail.registration-received.place', { child: childFirstName })
    : voice.t('mail.registration-received.line', { child: childFirstName, ahead: ahead ?? 0 });
}

const received = (facts: CodeFacts & { confirmBy: Date }, frame: MailFrame) => {
  const { t } = frame.voice;
  const deadline = momentText(facts.confirmBy, frame.voice);
  return {
    subject: t('mail.registration-received.subject', { children: childrenOf(facts.lines, frame) }),
    status: [
      t('mail.registration-received.status'),
      t('mail.registration-received.code', { code: facts.code }),
    ],
    notes: [
      t('mail.registration-received.until', { deadline }),
      ...facts.lines.map((line) =>
        t('mail.status.at', { title: line.event.title, sentence: heldSentence(line, frame) }),
      ),
    ],
    events: eventBlocks(facts.lines, frame.voice),
    closing: [t('mail.registration-received.not-you')],
  };
};

/**
 * The code, for signing in or for a basket that waits for it ("registration received" is this mail: two
 * mails within a second would only hide the code). The code leaves the database once it is sent.
 */
export const signInCode = declareMail({
  ids: z.object({}),
  async load(reader, _ids, { toAddress, secret, createdAt }): Promise<CodeFacts | null> {
    // a code lives as long as a hold; a mail that comes later would only confuse
    if (secret === null || reader.now >= holdExpiry(createdAt)) return null;
    const { code } = sealedCode.parse(JSON.parse(secret));
    const basket = await openBasket(reader, toAddress);
    const lines = basket === null ? [] : await heldLines(reader, basket.id);
    const confirmBy = basket === null ? null : new Date(basket.confirm_by);
    return { code, email: toAddress, lines, confirmBy };
  },
  compose(facts, frame): MailBody {
    const { lines, confirmBy } = facts;
    const said =
      lines.length > 0 && confirmBy !== null
        ? received({ ...facts, confirmBy }, frame)
        : signIn(facts, frame);
    const button = {
      label: frame.voice.t('mail.button.enter-code'),
      href: codeAddress(facts, frame),
    };
    return { ...said, buttons: [button] };
  },
});
