import { answerField, childIsAskedFrom, type Answers, type Ask } from '@dabei/contracts';
import { mobileNumber } from '../people/random-family';
import { type Dice } from '../seeded-dice';
import { type ChildRow, type EventRow, type QuestionRow } from '../town';

export interface AskedChild {
  child: Pick<ChildRow, 'last_name' | 'swim_level'>;
  /** Years on the event's first day. */
  age: number;
  event: Pick<EventRow, 'asks' | 'custody'>;
  questions: readonly Pick<QuestionRow, 'id' | 'kind' | 'choices'>[];
}

const relatives = ['Oma Inge', 'Opa Werner', 'Tante Sevda', 'Onkel Piotr', 'Nachbarin Rita'];
const allergies = [
  'Nussallergie, Notfallset ist in der Tasche',
  'verträgt keine Milch',
  'Heuschnupfen',
  'Asthma, hat ein Spray dabei',
  'Wespenstiche: bitte gleich anrufen',
];
const medicines = ['Asthmaspray bei Bedarf, zwei Hübe', 'Allergietablette nach dem Frühstück'];
const words = ['geht schon einmal mit', 'freut sich sehr', 'braucht am Anfang etwas Zeit'];

type Invent = (asked: AskedChild, dice: Dice) => Partial<Answers>;

const inventors: Record<Ask, Invent> = {
  'emergency-contact': ({ child }, dice) => ({
    emergencyContact: {
      name: `${dice.helpers.arrayElement(['Kim', 'Robin', 'Sascha'])} ${child.last_name}`,
      phone: mobileNumber(dice),
    },
  }),
  'pick-up': ({ age }, dice) => {
    const alone = age >= 9 && dice.datatype.boolean(0.5);
    const known = dice.datatype.boolean(0.6);
    const fetchedBy = dice.helpers.arrayElement(relatives);
    return { pickUp: { goesHomeAlone: alone, ...(known ? { fetchedBy } : {}) } };
  },
  swim: ({ child }, dice) => ({
    swim: {
      allowed: dice.datatype.boolean(0.92),
      level: child.swim_level ?? dice.helpers.arrayElement(['none', 'seahorse']),
    },
  }),
  'group-without-supervision': (_, dice) => ({
    groupWithoutSupervision: dice.datatype.boolean(0.8),
  }),
  'private-car': (_, dice) => ({ privateCar: dice.datatype.boolean(0.9) }),
  medication: (_, dice) =>
    dice.datatype.boolean(0.07) ? { medication: dice.helpers.arrayElement(medicines) } : {},
  health: (_, dice) => {
    const how = dice.helpers.weightedArrayElement([
      { value: 'nothing', weight: 78 },
      { value: 'written', weight: 16 },
      { value: 'by-phone', weight: 6 },
    ] as const);
    if (how !== 'written') return { health: { how } };
    return { health: { how, text: dice.helpers.arrayElement(allergies), consent: true } };
  },
  photos: ({ age }, dice) => {
    const documentation = dice.datatype.boolean(0.75);
    const press = documentation && dice.datatype.boolean(0.6);
    return {
      photos: { documentation, press, ...(age >= childIsAskedFrom && { childAgrees: true }) },
    };
  },
};

/** What an invented family says to everything this event asks about one child. */
export function inventedAnswers(asked: AskedChild, dice: Dice): Answers {
  const asks = (Object.keys(answerField) as Ask[]).filter((ask) => asked.event.asks.includes(ask));
  const told = asks.map((ask) => inventors[ask](asked, dice));
  const questions = Object.fromEntries(
    asked.questions.map((question) => [question.id, answerTo(question, dice)]),
  );
  return {
    ...(Object.assign({}, ...told) as Answers),
    ...(asked.event.custody === 'both' ? { custody: 'both-agree' } : {}),
    ...(asked.questions.length > 0 ? { questions } : {}),
  };
}

function answerTo(
  { kind, choices }: AskedChild['questions'][number],
  dice: Dice,
): string | boolean {
  if (kind === 'yes-no') return dice.datatype.boolean();
  return dice.helpers.arrayElement(kind === 'choice' ? choices : words);
}
