import type { Office } from '@dabei/contracts';
import type { Voice } from '@dabei/words';

/** Who writes, in which language, and where the links lead. */
export interface MailFrame {
  voice: Voice;
  office: Office;
  publicUrl: string;
  /** A letter: nothing can be tapped or answered by mail. */
  onPaper?: boolean;
}

/** An address of the web app in the reader's language. */
export function webAddress({ voice, publicUrl }: MailFrame, path: string): string {
  return `${publicUrl.replace(/\/$/, '')}/${voice.language}/${path}`;
}
