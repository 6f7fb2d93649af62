import { ageOn } from '../registrations/age';
import { consentStanding, parentsAgree } from './helpers-consent';
import { dayOfShift } from './shift';
import type { ShiftQuestion } from './shift-question';
import type { ShiftRefusal } from './shift-verdict';

function ageRefusals({ shift, volunteer }: ShiftQuestion, date: string): ShiftRefusal[] {
  const { minAge } = shift.role;
  const age = ageOn(volunteer.birthDate, date);
  return minAge !== null && age < minAge ? [{ reason: 'too-young', minAge, age }] : [];
}

function certificateRefusals({ shift, volunteer }: ShiftQuestion, date: string): ShiftRefusal[] {
  if (!shift.role.needsFoodCertificate) return [];
  const { certificateUntil: until } = volunteer;
  if (until === null) return [{ reason: 'certificate-missing' }];
  return until < date ? [{ reason: 'certificate-expired', until }] : [];
}

/** Is this volunteer the right one for the role, on the local day of the shift and with what was seen and agreed? */
export function roleRefusals(question: ShiftQuestion): ShiftRefusal[] {
  const { shift, volunteer, zone } = question;
  const date = dayOfShift(shift, zone);
  const standing = consentStanding(volunteer.birthDate, date, volunteer.consents);
  return [
    ...(volunteer.declinedRoles.includes(shift.role.id)
      ? [{ reason: 'role-declined' } as const]
      : []),
    ...ageRefusals(question, date),
    ...certificateRefusals(question, date),
    ...(parentsAgree(standing) ? [] : [{ reason: 'consent-missing' } as const]),
  ];
}

/** Must the office still say yes? What it enters itself it has said yes to. */
export function isRolePending({ channel, shift, volunteer }: ShiftQuestion): boolean {
  return (
    channel !== 'office' &&
    shift.role.needsOffice &&
    !volunteer.confirmedRoles.includes(shift.role.id)
  );
}
