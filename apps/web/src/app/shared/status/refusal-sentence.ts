import type { BasketLineResult } from '@dabei/contracts';
import { dayText, momentText, type Voice } from '@dabei/words';

export type RefusalCode = BasketLineResult['refusals'][number];

/** Why a child may not take this place, in a sentence that names child and rule. */
export function refusalSentence(
  { reason, details }: RefusalCode,
  child: string,
  titleOf: (eventId: string) => string | undefined,
  voice: Voice,
): string {
  const text = (name: string) => (typeof details[name] === 'string' ? details[name] : '');
  const number = (name: string) => (typeof details[name] === 'number' ? details[name] : 0);
  const key = `reasons.${reason}`;
  const params = {
    child: child || voice.t('reasons.theChild'),
    age: number('age'),
    minAge: number('minAge'),
    maxAge: number('maxAge'),
    limit: number('limit'),
    minutesBetween: number('minutesBetween'),
    opensAt: text('opensAt') ? momentText(text('opensAt'), voice) : 'unknown',
    nextAt: text('nextAt') ? momentText(text('nextAt'), voice) : '',
    until: text('until') ? dayText(text('until'), voice.language) : '',
    withEvent: titleOf(text('withEventId')) ?? voice.t('reasons.anotherEvent'),
  };
  const sentence = voice.t(key, params);
  return sentence === key ? voice.t('reasons.other', params) : sentence;
}
