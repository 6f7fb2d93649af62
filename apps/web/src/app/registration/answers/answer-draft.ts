import type { Answers, EventDetail } from '@dabei/contracts';

export type YesNo = '' | 'yes' | 'no';

/** Answers about one child at one event while they are being typed; '' means not answered yet. */
export interface AnswerDraft {
  emergencyName: string;
  emergencyPhone: string;
  pickUp: '' | 'fetched' | 'alone';
  fetchedBy: string;
  swimAllowed: YesNo;
  swimLevel: string;
  group: YesNo;
  car: YesNo;
  medication: string;
  health: '' | 'nothing' | 'by-phone' | 'written';
  healthText: string;
  healthConsent: boolean;
  photosDocumentation: boolean;
  photosPress: boolean;
  photosChild: boolean;
  custody: '' | 'both-agree' | 'i-decide-alone';
  questions: Record<string, string>;
}

export const emptyAnswers: AnswerDraft = {
  emergencyName: '',
  emergencyPhone: '',
  pickUp: '',
  fetchedBy: '',
  swimAllowed: '',
  swimLevel: '',
  group: '',
  car: '',
  medication: '',
  health: '',
  healthText: '',
  healthConsent: false,
  photosDocumentation: false,
  photosPress: false,
  photosChild: false,
  custody: '',
  questions: {},
};

function yesNo(value: boolean | undefined): YesNo {
  if (value === undefined) return '';
  return value ? 'yes' : 'no';
}

/** Stored answers as a draft, to be changed. */
export function draftOfAnswers(answers: Answers): AnswerDraft {
  const { emergencyContact, pickUp, swim, health, photos, custody } = answers;
  return {
    emergencyName: emergencyContact?.name ?? '',
    emergencyPhone: emergencyContact?.phone ?? '',
    pickUp: pickUp ? (pickUp.goesHomeAlone ? 'alone' : 'fetched') : '',
    fetchedBy: pickUp?.fetchedBy ?? '',
    swimAllowed: yesNo(swim?.allowed),
    swimLevel: swim?.level ?? '',
    group: yesNo(answers.groupWithoutSupervision),
    car: yesNo(answers.privateCar),
    medication: answers.medication ?? '',
    health: health?.how ?? '',
    healthText: health?.how === 'written' ? health.text : '',
    healthConsent: health?.how === 'written',
    photosDocumentation: photos?.documentation ?? false,
    photosPress: photos?.press ?? false,
    photosChild: photos?.childAgrees ?? false,
    custody: custody === 'one-parent' ? '' : (custody ?? ''),
    questions: Object.fromEntries(
      Object.entries(answers.questions ?? {}).map(([id, value]) => [
        id,
        typeof value === 'boolean' ? (value ? 'yes' : 'no') : value,
      ]),
    ),
  };
}

function healthOf({ health, healthText, healthConsent }: AnswerDraft): Answers['health'] {
  if (health === 'written') {
    return healthConsent ? { how: 'written', text: healthText.trim(), consent: true } : undefined;
  }
  return health ? { how: health } : undefined;
}

type Event = Pick<EventDetail, 'asks' | 'custody' | 'questions'>;

function questionsOf(draft: AnswerDraft, { questions }: Event): Record<string, string | boolean> {
  return Object.fromEntries(
    questions.flatMap(({ id, kind }): [string, string | boolean][] => {
      const answer = draft.questions[id]?.trim();
      if (!answer) return [];
      return [[id, kind === 'yes-no' ? answer === 'yes' : answer]];
    }),
  );
}

/** A draft as answers: exactly what this event asks, nothing else. */
export function answersOfDraft(draft: AnswerDraft, event: Event): Answers {
  const asked = new Set<string>(event.asks);
  const fetchedBy = draft.fetchedBy.trim();
  const photos = draft.photosDocumentation || draft.photosPress;
  const all: Record<string, Answers> = {
    'emergency-contact': {
      emergencyContact: { name: draft.emergencyName.trim(), phone: draft.emergencyPhone.trim() },
    },
    'pick-up': {
      pickUp: {
        goesHomeAlone: draft.pickUp === 'alone',
        ...(draft.pickUp === 'fetched' && fetchedBy ? { fetchedBy } : {}),
      },
    },
    swim: {
      swim: {
        allowed: draft.swimAllowed === 'yes',
        level: draft.swimLevel as NonNullable<Answers['swim']>['level'],
      },
    },
    'group-without-supervision': { groupWithoutSupervision: draft.group === 'yes' },
    'private-car': { privateCar: draft.car === 'yes' },
    medication: draft.medication.trim() ? { medication: draft.medication.trim() } : {},
    health: { health: healthOf(draft) },
    photos: {
      photos: {
        documentation: draft.photosDocumentation,
        press: draft.photosPress,
        ...(photos && draft.photosChild ? { childAgrees: true } : {}),
      },
    },
  };
  const questions = questionsOf(draft, event);
  return {
    ...Object.assign({}, ...Object.keys(all).map((ask) => (asked.has(ask) ? all[ask] : {}))),
    ...(event.custody === 'both' && draft.custody ? { custody: draft.custody } : {}),
    ...(Object.keys(questions).length ? { questions } : {}),
  } as Answers;
}
