import { occupies } from '@dabei/domain';
import { moneyText, sessionText, whenText, type Voice } from '@dabei/words';
import type { EventBlock, Fact } from './mail-body';
import type { MailEvent, MailLine } from './mail-line';
import { minimumSentence } from './status-sentence';

/** More dates than this are told as a span; the calendar file has every one. */
const DATES_ONE_BY_ONE = 6;

/** All dates of an event in words. */
export function whenLines(event: MailEvent, voice: Voice): string[] {
  const sessions = event.sessions.map(({ startsAt, endsAt, allDay }) => ({
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    allDay,
  }));
  return sessions.length > DATES_ONE_BY_ONE
    ? [whenText(sessions, voice)]
    : sessions.map((session) => sessionText(session, voice));
}

/** "12,50 €" or "kostenlos". */
export const amountText = (cents: number, voice: Voice): string =>
  cents === 0 ? voice.t('mail.money.free') : moneyText(cents, voice.language);

/** Only who has a place owes something. */
function feeOf(lines: readonly MailLine[], voice: Voice): string | null {
  const placed = lines.filter(({ state }) => occupies(state));
  if (placed.length === 0) return null;
  return amountText(
    placed.reduce((sum, { amountCents }) => sum + amountCents, 0),
    voice,
  );
}

function blockOf(event: MailEvent, lines: readonly MailLine[], voice: Voice): EventBlock {
  const fact = (name: string, ...texts: (string | null)[]): Fact => ({
    label: voice.t(`mail.label.${name}`),
    lines: texts.filter((text): text is string => Boolean(text)),
  });
  return {
    title: event.title,
    facts: [
      ...(lines.some(({ hidden }) => hidden)
        ? [fact('when-where', voice.t('mail.label.hidden'))]
        : [
            fact('when', ...whenLines(event, voice)),
            fact('where', event.place, event.placeAddress),
            fact('meet', event.meetingPoint),
          ]),
      fact('bring', event.bring),
      fact('fee', feeOf(lines, voice)),
      fact('minimum', minimumSentence(event, voice)),
      fact('terms', event.cancellationTerms),
    ].filter(({ lines: texts }) => texts.length > 0),
  };
}

/** Each event once, with everything a family needs on the day. */
export function eventBlocks(lines: readonly MailLine[], voice: Voice): EventBlock[] {
  const events = new Map(lines.map(({ event }) => [event.id, event]));
  return [...events.values()].map((event) =>
    blockOf(
      event,
      lines.filter((line) => line.event.id === event.id),
      voice,
    ),
  );
}
