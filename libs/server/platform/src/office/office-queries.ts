import { office, type Office } from '@dabei/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';

const unset: Office = {
  town: '',
  name: 'Familienbüro',
  phone: '',
  email: '',
  address: '',
  hours: '',
};

/** The office as families meet it: on every page and in every mail. */
@Injectable()
export class OfficeQueries {
  constructor(private readonly database: Database) {}

  async office(): Promise<Office> {
    const row = await this.database.row<{ value: unknown }>(
      "select value from setting where key = 'office'",
    );
    return { ...unset, ...office.partial().parse(row?.value ?? {}) };
  }
}
