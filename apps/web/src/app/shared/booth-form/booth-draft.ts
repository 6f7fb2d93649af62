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

/** What is typed; nothing where nothing is, and what was kept `before` while it cannot be read. */
function readOr<T>(
  typed: readonly string[],
  read: T | null,
  before: T | null | undefined,
): T | null {
  return read ?? (typed.some((one) => one.trim()) ? (before ?? null) : null);
}

function agesOf({ agesFrom, agesUntil }: BoothDraft): BoothNeedsInput['ages'] {
  const [from, until] = [wholeOf(agesFrom, wholes.ages), wholeOf(agesUntil, wholes.ages)];
  return from === null || until === null ? null : { from, until };
}

function tentOf(draft: BoothDraft, before?: BoothNeedsInput['tent']): BoothNeedsInput['tent'] {
  if (!draft.tent) return null;
  const ground = groundOf(draft.tentWidth, draft.tentDepth) ?? before ?? null;
  return ground === null ? null : { ...ground, ballastPromised: draft.ballast };
}

/** What the booth needs, as far as it is typed; what is not asked is not needed. */
export function needsOf(draft: BoothDraft, before?: BoothNeedsInput): BoothNeedsInput {
  const { width, depth, tables, watts, vehicleLength, agesFrom, agesUntil } = draft;
  return {
    size: readOr([width, depth], groundOf(width, depth), before?.size),
    tent: tentOf(draft, before?.tent),
    tables: readOr([tables], wholeOf(tables, wholes.tables), before?.tables) ?? 0,
    power: draft.power
      ? {
          watts: readOr([watts], wholeOf(watts, wholes.watts), before?.power?.watts),
          connector: draft.connector || null,
        }
      : null,
    water: draft.water,
    food: draft.kind === 'food' ? { hygieneCertificate: draft.certificate } : null,
    vehicle: draft.vehicle
      ? {
          lengthCm: readOr(
            [vehicleLength],
            centimetresOf(vehicleLength),
            before?.vehicle?.lengthCm,
          ),
        }
      : null,
    insured: draft.insured,
    ages: readOr([agesFrom, agesUntil], agesOf(draft), before?.ages),
    access: draft.access || null,
    languages: [...draft.languages],
  };
}

/**
 * What goes to the server; what is half typed waits and stays what was kept `before`, and nothing else is held up by it.
 */
export function writingOf(draft: BoothDraft, before?: BoothWriting): BoothWriting {
  const minutes = wholeOf(draft.actMinutes, wholes.minutes);
  const act = draft.actTitle.trim();
  const wish = act && minutes !== null ? { title: act, minutes } : (before?.stageWish ?? null);
  return {
    association: draft.association.trim(),
    title: draft.title.trim(),
    about: draft.about.trim(),
    kind: draft.kind,
    needs: needsOf(draft, before?.needs),
    stageWish: draft.stage ? wish : null,
    together: draft.together.trim() || null,
  };
}
