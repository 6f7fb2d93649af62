import type { Consequence } from '@dabei/contracts';
import { listText, type Voice } from '@dabei/words';

/** What an action would do, in one sentence: "3 Familien bekommen ein Angebot: 1 Mail und 2 Anrufe." */
export function consequenceText(consequence: Consequence, voice: Voice): string {
  const { offers, mails, phoneCalls, overbooked } = consequence;
  const told = listText(
    [
      ...(mails > 0 ? [voice.t('desk.consequence.mails', { mails })] : []),
      ...(phoneCalls > 0 ? [voice.t('desk.consequence.calls', { calls: phoneCalls })] : []),
    ],
    voice.language,
  );
  const who = offers > 0 ? voice.t('desk.consequence.offers', { offers }) : '';
  const sentences = [
    [who, told].filter(Boolean).join(': '),
    overbooked > 0 ? voice.t('desk.consequence.overbooked', { overbooked }) : '',
  ].filter(Boolean);
  return sentences.length === 0
    ? voice.t('desk.consequence.nothing')
    : sentences.map((sentence) => `${sentence}.`).join(' ');
}
