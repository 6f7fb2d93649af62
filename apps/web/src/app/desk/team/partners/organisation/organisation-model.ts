import { organisationKinds, type OrganisationInput, type OrganisationView } from '@dabei/contracts';

/** What stands in the form: text everywhere, empty where nothing is known. */
export type OrganisationModel = Record<keyof OrganisationInput, string>;

export const emptyOrganisation: OrganisationModel = {
  name: '',
  kind: 'club',
  contactName: '',
  email: '',
  phone: '',
  website: '',
  agreementOn: '',
  sealUntil: '',
  trustPerson: '',
  privacyAgreementOn: '',
};

const kinds: readonly string[] = organisationKinds;

export function modelOf(organisation: OrganisationView): OrganisationModel {
  return {
    name: organisation.name,
    kind: kinds.includes(organisation.kind) ? organisation.kind : 'other',
    contactName: organisation.contactName ?? '',
    email: organisation.email ?? '',
    phone: organisation.phone ?? '',
    website: organisation.website ?? '',
    agreementOn: organisation.agreementOn ?? '',
    sealUntil: organisation.sealUntil ?? '',
    trustPerson: organisation.trustPerson ?? '',
    privacyAgreementOn: organisation.privacyAgreementOn ?? '',
  };
}

/** As the API takes it: what is empty is not known. */
export function inputOf(model: OrganisationModel): OrganisationInput {
  const known = (text: string): string | null => text.trim() || null;
  return {
    name: model.name.trim(),
    kind: organisationKinds.find((kind) => kind === model.kind) ?? 'other',
    contactName: known(model.contactName),
    email: known(model.email),
    phone: known(model.phone),
    website: known(model.website),
    agreementOn: known(model.agreementOn),
    sealUntil: known(model.sealUntil),
    trustPerson: known(model.trustPerson),
    privacyAgreementOn: known(model.privacyAgreementOn),
  };
}
