import type { BoothNeedsInput, BoothWriting } from '@dabei/contracts';
import type { BoothAccess, BoothKind, PowerConnector } from '@dabei/domain';
import { centimetresOf, metresOf, wholeOf, wholes } from './booth-measures';

/** An application as it is typed: metres and numbers as text, and a yes before what is only asked then. */
export interface BoothDraft {
  association: string;
  title: string;
  about: string;
  kind: BoothKind;
  width: string;
  depth: string;
  tent: boolean;
  tentWidth: string;
  tentDepth: string;
  ballast: boolean;
  tables: string;
  power: boolean;
  watts: string;
  connector: PowerConnector | '';
  water: boolean;
  /** The instruction under § 43 IfSG; asked only where food is handed out. */
  certificate: boolean;
  vehicle: boolean;
  vehicleLength: string;
  insured: boolean;
  agesFrom: string;
  agesUntil: string;
  access: BoothAccess | '';
  languages: readonly string[];
  together: string;
  stage: boolean;
  actTitle: string;
  actMinutes: string;
}

export const emptyBooth: BoothDraft = {
  association: '',
  title: '',
  about: '',
  kind: 'activity',
  width: '',
  depth: '',
  tent: false,
  tentWidth: '',
  tentDepth: '',
  ballast: false,
  tables: '0',
  power: false,
  watts: '',
  connector: '',
  water: false,
  certificate: false,
  vehicle: false,
  vehicleLength: '',
  insured: false,
  agesFrom: '',
  agesUntil: '',
  access: '',
  languages: [],
  together: '',
  stage: false,
  actTitle: '',
  actMinutes: '',
};

const numberText = (number: number | null | undefined): string => number?.toString() ?? '';

/** What was kept, as one would type it. */
export function draftOf({ needs, stageWish, together, ...said }: BoothWriting): BoothDraft {
  const { size, tent, power, food, vehicle, ages } = needs;
  return {
    ...said,
    width: metresOf(size?.widthCm),
    depth: metresOf(size?.depthCm),
    tent: tent !== null,
    tentWidth: metresOf(tent?.widthCm),
    tentDepth: metresOf(tent?.depthCm),
    ballast: tent?.ballastPromised ?? false,
    tables: String(needs.tables),
    power: power !== null,
    watts: numberText(power?.watts),
    connector: power?.connector ?? '',
    water: needs.water,
    certificate: food?.hygieneCertificate ?? false,
    vehicle: vehicle !== null,
    vehicleLength: metresOf(vehicle?.lengthCm),
    insured: needs.insured,
    agesFrom: numberText(ages?.from),
    agesUntil: numberText(ages?.until),
    access: needs.access ?? '',
    languages: needs.languages,
    together: together ?? '',
    stage: stageWish !== null,
    actTitle: stageWish?.title ?? '',
    actMinutes: numberText(stageWish?.minutes),
  };
}

/** Ground in centimetres once both sides are said. */
function groundOf(width: string, depth: string): { widthCm: number; depthCm: number } | null {
  const [widthCm, depthCm] = [centimetresOf(width), centimetresOf(depth)];
  return widthCm === null || depthCm === null ? null : { widthCm, depthCm };
}

function agesOf({ agesFrom, agesUntil }: BoothDraft): BoothNeedsInput['ages'] {
  const [from, until] = [wholeOf(agesFrom, wholes.ages), wholeOf(agesUntil, wholes.ages)];
  return from === null || until === null ? null : { from, until };
}

/** What the booth needs, as far as it is typed; what is not asked is not needed. */
export function needsOf(draft: BoothDraft): BoothNeedsInput {
  const tent = draft.tent ? groundOf(draft.tentWidth, draft.tentDepth) : null;
  return {
    size: groundOf(draft.width, draft.depth),
    tent: tent === null ? null : { ...tent, ballastPromised: draft.ballast },
    tables: wholeOf(draft.tables, wholes.tables) ?? 0,
    power: draft.power
      ? { watts: wholeOf(draft.watts, wholes.watts), connector: draft.connector || null }
      : null,
    water: draft.water,
    food: draft.kind === 'food' ? { hygieneCertificate: draft.certificate } : null,
    vehicle: draft.vehicle ? { lengthCm: centimetresOf(draft.vehicleLength) } : null,
    insured: draft.insured,
    ages: agesOf(draft),
    access: draft.access || null,
    languages: [...draft.languages],
  };
}

/** What goes to the server; what is half typed waits, and nothing else is held up by it. */
export function writingOf(draft: BoothDraft): BoothWriting {
  const minutes = wholeOf(draft.actMinutes, wholes.minutes);
  const act = draft.actTitle.trim();
  return {
    association: draft.association.trim(),
    title: draft.title.trim(),
    about: draft.about.trim(),
    kind: draft.kind,
    needs: needsOf(draft),
    stageWish: draft.stage && act && minutes !== null ? { title: act, minutes } : null,
    together: draft.together.trim() || null,
  };
}
