import type { BulkJobView, BulkPreview } from '@dabei/contracts';
import { listText, type Voice } from '@dabei/words';

/** Why some are left out, as a sentence each; an unknown reason is told neutrally. */
export function skippedSentences(skipped: BulkJobView['skipped'], { t }: Voice): string[] {
  return skipped.map(({ reason, count }) => {
    const known = knownReasons.has(reason) ? reason : 'other';
    return t(`participants.skip.${known}`, { count });
  });
}

const knownReasons = new Set([
  'already-cancelled',
  'already-expired',
  'already-attended',
  'already-missed',
  'already-confirmed',
  'already-waiting',
  'already-registered',
  'not-waiting',
  'code-missing',
  'has-offer',
  'nothing-to-pay',
  'already-paid',
  'no-place',
  'not-begun',
  'full',
  'same-event',
  'overlap',
  'too-close',
  'too-young',
  'too-old',
  'limit-per-child',
  'same-series',
  'event-started',
  'quiet-hours',
  'stopped',
]);

/** Who hears of it and who gets an offer: "12 Familien bekommen Bescheid: 10 Mails und 2 Anrufe." */
export function consequenceSentences(preview: BulkPreview, { t, language }: Voice): string[] {
  const ways = (mails: number, calls: number): string =>
    listText(
      [
        ...(mails > 0 ? [t('desk.consequence.mails', { mails })] : []),
        ...(calls > 0 ? [t('participants.bulk.calls', { calls })] : []),
      ],
      language,
    );
  const { mails, calls, offers, offerMails, offerCalls, feeDifferences } = preview;
  return [
    mails + calls > 0
      ? t('participants.bulk.told', { ways: ways(mails, calls) })
      : t('participants.bulk.nobodyTold'),
    ...(offers > 0
      ? [t('participants.bulk.offers', { offers, ways: ways(offerMails, offerCalls) })]
      : []),
    ...(feeDifferences > 0
      ? [t('participants.bulk.feeDifferences', { count: feeDifferences })]
      : []),
  ];
}
