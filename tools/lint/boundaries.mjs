const shared = ['scope:domain', 'scope:contracts', 'scope:words'];
const serverBase = [...shared, 'scope:database', 'scope:platform'];
const contexts = [
  'scope:catalog',
  'scope:households',
  'scope:registrations',
  'scope:notifications',
  'scope:team',
  'scope:day',
  'scope:overview',
  'scope:figures',
  'scope:allocation',
  'scope:messages',
  'scope:wishes',
  'scope:vault',
  'scope:markets',
  'scope:community-day',
  'scope:money',
];

const onServerOnly = [
  '@nestjs/*',
  '@mikro-orm/*',
  '@bull-board/*',
  'better-auth',
  'better-auth/*',
  'bullmq',
  'compression',
  'csv-parse',
  'csv-parse/*',
  'express',
  'helmet',
  'ical-generator',
  'highs',
  'ioredis',
  'nestjs-pino',
  'nodemailer',
  'pdfmake',
  'pg',
  'pino',
  'pino-http',
  'postal-mime',
  'prom-client',
  'rate-limiter-flexible',
  'read-excel-file',
  'read-excel-file/*',
  'reflect-metadata',
  'smtp-server',
  'write-excel-file',
  'write-excel-file/*',
];
const inBrowserOnly = ['@angular/*', '@fontsource-variable/*'];

const may = (source, allowed, more = {}) => ({
  sourceTag: source,
  onlyDependOnLibsWithTags: allowed,
  ...more,
});

/** Who may use whom. One line per project; there is no "everything may use everything" entry. */
export const boundaries = {
  enforceBuildableLibDependency: false,
  banTransitiveDependencies: true,
  allow: [],
  depConstraints: [
    may('scope:domain', ['scope:domain'], {
      allowedExternalImports: ['temporal-polyfill', 'fast-check'],
    }),
    may('scope:contracts', ['scope:domain', 'scope:contracts'], {
      allowedExternalImports: ['zod'],
    }),
    may('scope:words', ['scope:words'], { allowedExternalImports: ['i18next', 'i18next-icu'] }),
    may('scope:database', ['scope:domain', 'scope:contracts', 'scope:database']),
    may('scope:platform', serverBase),
    ...contexts.map((context) => may(context, [...serverBase, context])),
    may('scope:app', [...serverBase, ...contexts]),
    may('scope:web-ui', ['scope:domain', 'scope:contracts', 'scope:web-ui'], {
      bannedExternalImports: [...onServerOnly, '@angular/router', '@angular/common/http'],
    }),
    may('scope:web', [...shared, 'scope:web-ui', 'scope:web'], {
      bannedExternalImports: onServerOnly,
    }),
    may('scope:tools', [
      ...serverBase,
      ...contexts,
      'scope:app',
      'scope:web-ui',
      'scope:web',
      'scope:tools',
    ]),
    may('type:server', ['type:rules', 'type:contracts', 'type:words', 'type:server'], {
      bannedExternalImports: inBrowserOnly,
    }),
    may(
      'type:context',
      ['type:rules', 'type:contracts', 'type:words', 'type:server', 'type:context'],
      {
        bannedExternalImports: inBrowserOnly,
      },
    ),
  ],
};
