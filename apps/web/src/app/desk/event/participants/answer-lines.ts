import type { Answers, EventInput } from '@dabei/contracts';
import type { Translate } from '@dabei/words';

export interface AnswerLine {
  label: string;
  text: string;
}

/** What a family told about a child, as lines; health comes last. */
export function answerLines(
  answers: Answers,
  questions: EventInput['questions'],
  t: Translate,
): AnswerLine[] {
  const say = (name: string, text: string | undefined): AnswerLine[] =>
    text ? [{ label: t(`desk.answers.${name}`), text }] : [];
  const yesNo = (value: boolean | undefined) =>
    value === undefined ? undefined : t(value ? 'desk.yes' : 'desk.no');
  const { emergencyContact, pickUp, swim, health, photos } = answers;
  return [
    ...say(
      'emergencyContact',
      emergencyContact && `${emergencyContact.name}, ${emergencyContact.phone}`,
    ),
    ...say('pickUp', pickUp && pickUpText(pickUp, t)),
    ...say('swim', swim && swimText(swim, t)),
    ...say('group', yesNo(answers.groupWithoutSupervision)),
    ...say('car', yesNo(answers.privateCar)),
    ...say('photos', photos && photosText(photos, t)),
    ...say('custody', answers.custody && t(`desk.answers.custody-${answers.custody}`)),
    ...Object.entries(answers.questions ?? {}).map(([id, value]) => ({
      label: questions.find((question) => question.id === id)?.label ?? t('desk.answers.question'),
      text: typeof value === 'boolean' ? (yesNo(value) ?? '') : value,
    })),
    ...say('medication', answers.medication),
    ...say(
      'health',
      health && (health.how === 'written' ? health.text : t(`desk.answers.health-${health.how}`)),
    ),
  ];
}

function pickUpText(pickUp: NonNullable<Answers['pickUp']>, t: Translate): string {
  if (pickUp.goesHomeAlone) return t('desk.answers.goesAlone');
  return pickUp.fetchedBy
    ? t('desk.answers.fetchedBy', { by: pickUp.fetchedBy })
    : t('desk.answers.fetched');
}

function swimText(swim: NonNullable<Answers['swim']>, t: Translate): string {
  return swim.allowed
    ? t('desk.answers.maySwim', { level: t(`family.ask.level-${swim.level}`) })
    : t('desk.answers.mayNotSwim');
}

function photosText(photos: NonNullable<Answers['photos']>, t: Translate): string {
  const allowed = [
    ...(photos.documentation ? [t('desk.answers.photosGroup')] : []),
    ...(photos.press ? [t('desk.answers.photosPress')] : []),
  ];
  return allowed.length > 0 ? allowed.join(', ') : t('desk.answers.noPhotos');
}
