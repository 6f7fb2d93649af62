import type { WishChance, WishCheck } from '@dabei/contracts';
import type { Voice } from '@dabei/words';
import { refusalSentence } from '../../shared/status/refusal-sentence';

/** "etwa 60 %": in steps of five, because it is an estimate; never 0 and never 100. */
export function chanceText(chance: number, { t }: Voice): string {
  const percent = Math.round(chance * 20) * 5;
  if (percent < 5) return t('wishes.chance.under');
  return percent > 95 ? t('wishes.chance.over') : t('wishes.chance.about', { percent });
}

/** "Schätzung: allein etwa 60 %, zusammen etwa 38 %"; null where too few have wished. */
export function chanceSentence(
  chance: WishChance | undefined,
  withOthers: boolean,
  voice: Voice,
): string | null {
  if (!chance) return null;
  const alone = chanceText(chance.alone, voice);
  if (!withOthers || chance.together === null) return voice.t('wishes.chance.alone', { alone });
  const together = chanceText(chance.together, voice);
  return voice.t('wishes.chance.both', { alone, together });
}

/** What the policy says about a wish, most important first. */
export function checkSentences(
  check: WishCheck | undefined,
  child: string,
  titleOf: (id: string) => string | undefined,
  voice: Voice,
): { refused: string[]; warned: string[] } {
  if (!check) return { refused: [], warned: [] };
  const say = (reason: string, details: Record<string, unknown>): string =>
    refusalSentence({ reason, details }, child, titleOf, voice);
  return {
    refused: check.refusals.map(({ reason, details }) => say(reason, details)),
    warned: check.warnings.map((reason) => say(reason, {})),
  };
}
