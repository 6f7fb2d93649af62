import type { StageActView, StageView } from '@dabei/contracts';
import { clockSpan, hourText, townTime, type Voice } from '@dabei/words';

/** An act as the list of the stage shows it. */
export interface ActRow {
  act: StageActView;
  /** "11–11:30 Uhr" */
  when: string;
  /** How long, and how long until the stage is free again. */
  line: string;
  /** It does not know its time: what it thinks; null: it does. */
  untold: string | null;
  /** Among those whose place is anybody's to choose; null: it has a promised time. */
  place: number | null;
  /** It is named in a problem. */
  wrong: boolean;
}

const isFree = ({ fixedAt }: StageActView): boolean => fixedAt === null;

/** How many acts have a place in the order. */
export const freePlaces = ({ acts }: StageView): number => acts.filter(isFree).length;

/** The acts in the order of time. */
export function actRows({ acts, problems }: StageView, voice: Voice): ActRow[] {
  const free = acts.filter(isFree);
  return acts.map((act) => ({
    act,
    when: clockSpan(townTime(act.startsAt).time, townTime(act.endsAt).time, voice),
    line: voice.t(act.changeoverMinutes === 0 ? 'stage.act.no-break' : 'stage.act.line', {
      minutes: act.minutes,
      changeover: act.changeoverMinutes,
    }),
    untold: untoldText(act, voice),
    place: isFree(act) ? free.indexOf(act) + 1 : null,
    wrong: problems.some(({ actId, otherId }) => actId === act.id || otherId === act.id),
  }));
}

function untoldText({ startsAt, toldAt }: StageActView, voice: Voice): string | null {
  if (toldAt === null) return voice.t('stage.act.untold');
  return Date.parse(toldAt) === Date.parse(startsAt)
    ? null
    : voice.t('stage.act.told', { time: hourText(toldAt, voice) });
}

/** Why the order does not fit, each reason a sentence. */
export function problemTexts({ acts, problems }: StageView, voice: Voice): string[] {
  const title = (id: string | null): string => acts.find((act) => act.id === id)?.title ?? '';
  return problems.map(({ reason, actId, otherId, minutes }) =>
    voice.t(`stage.problem.${reason}`, {
      title: title(actId),
      other: title(otherId),
      minutes: minutes ?? 0,
    }),
  );
}

/** The act that stands behind this one in the order; null: it is the last. Put before it, an act is back. */
export function behindOf({ acts }: StageView, id: string): string | null {
  const free = acts.filter(isFree);
  return free[free.findIndex((act) => act.id === id) + 1]?.id ?? null;
}
