// Loaded into the API with --import: writes down what it says to the database, in the order it says it.
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serialize } from 'node:v8';
import pg from 'pg';

const file = process.env.RECORD_STATEMENTS;
/** Everything a query was asked with, whichever way it was called. */
function said([first, values]) {
  if (typeof first === 'string')
    return { text: first, values: Array.isArray(values) ? values : [] };
  return typeof first?.text === 'string' ? { text: first.text, values: first.values ?? [] } : null;
}

/** The ORM brings a driver of its own, whoever signs in is looked up with ours. */
const drivers = new Set([pg, createRequire(import.meta.resolve('@mikro-orm/postgresql'))('pg')]);

for (const { Client } of drivers) {
  const { query } = Client.prototype;
  Client.prototype.query = function (...args) {
    const statement = said(args);
    if (statement !== null) {
      // another schema, other limits
      const { options } = this.connectionParameters;
      appendFileSync(file, `${serialize({ ...statement, options }).toString('base64')}\n`);
    }
    return query.apply(this, args);
  };
}
