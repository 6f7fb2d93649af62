import type { PreparedMail } from '../mail/mail-declaration';
import { howWasIt } from '../mail/purposes/how-was-it';
import { twoQuestions } from '../mail/purposes/two-questions';

const asked = {
  attended: [
    { childFirstName: 'Mia', eventTitle: 'Floß bauen' },
    { childFirstName: 'Ben', eventTitle: 'Töpfern' },
  ],
  until: '2027-07-20',
  hidden: false,
  token: 'geheim',
};

/** What families and organisers are asked afterwards; columns as in the table of every mail. */
export const afterwardsMails: [string, PreparedMail, string, string, string, string][] = [
  [
    'how-was-it',
    howWasIt.about(asked),
    'Wie war es für Mia und Ben?',
    'Wie war es für Mia und Ben bei Floß bauen und Töpfern?',
    'How was it for Mia and Ben?',
    'How was it for Mia and Ben at Floß bauen and Töpfern?',
  ],
  [
    'how-was-it, of a protected family',
    howWasIt.about({ ...asked, hidden: true }),
    'Wie war es für Mia und Ben?',
    'Wie war es für Mia und Ben?',
    'How was it for Mia and Ben?',
    'How was it for Mia and Ben?',
  ],
  [
    'two-questions',
    twoQuestions.about({ title: 'Floß bauen', until: '2027-09-04', token: 'geheim' }),
    'Zwei Fragen zu „Floß bauen“',
    '„Floß bauen“ ist vorbei. Danke, dass Sie dabei waren!',
    'Two questions about “Floß bauen”',
    '“Floß bauen” is over. Thank you for taking part!',
  ],
];
