import type { MessageProgress } from '@dabei/contracts';
import { listText, type Voice } from '@dabei/words';

const told = ['failed', 'sent', 'waiting', 'letters', 'phone', 'skipped'] as const;

/** "3 nicht angekommen, 36 verschickt und 3 Briefe": what became of whom, failed ones first. */
export function progressText(progress: MessageProgress, { t, language }: Voice): string {
  const parts = told
    .filter((kind) => progress[kind] > 0)
    .map((kind) => t(`messages.progress.${kind}`, { count: progress[kind] }));
  return parts.length === 0 ? t('messages.progress.nobody') : listText(parts, language);
}
