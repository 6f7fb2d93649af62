import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    kind: p.text().default('club'),
    contactName: p.text().nullable(),
    email: p.text().nullable(),
    phone: p.text().nullable(),
    website: p.text().nullable(),
    agreementOn: p.date().nullable(),
    sealUntil: p.date().nullable(),
    trustPerson: p.text().nullable(),
    privacyAgreementOn: p.date().nullable(),
    searchKey: p.text().default(''),
    createdAt: p.datetime(),
  },
});

export class Organisation extends schema.class {}
schema.setClass(Organisation);
