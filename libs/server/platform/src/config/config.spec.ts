import { readConfig } from './config';

const needed = {
  APP_ENV: 'production',
  DATABASE_URL: 'postgres://dabei:x@db/dabei',
  SMTP_URL: 'smtp://mail:25',
  PUBLIC_URL: 'https://dabei.example',
  SESSION_SECRET: 'x'.repeat(32),
  KEYRING: `k1:${Buffer.alloc(32).toString('base64')}`,
};

describe('where mails come back to', () => {
  it('is off unless it is named', () => {
    expect(readConfig(needed)).toMatchObject({ outcome: 'ok', config: { bounces: null } });
  });

  it('needs a domain and a port', () => {
    const both = { BOUNCE_DOMAIN: 'Rueck.dabei.example', BOUNCE_PORT: '2525' };
    expect(readConfig({ ...needed, ...both })).toMatchObject({
      config: { bounces: { domain: 'rueck.dabei.example', host: '127.0.0.1', port: 2525 } },
    });
    for (const [name, value] of Object.entries(both)) {
      expect(readConfig({ ...needed, [name]: value })).toEqual({
        outcome: 'wrong',
        sentences: ['BOUNCE_DOMAIN and BOUNCE_PORT belong together: name both or neither.'],
      });
    }
    expect(readConfig({ ...needed, ...both, BOUNCE_DOMAIN: 'a b' })).toMatchObject({
      outcome: 'wrong',
    });
  });
});

describe('where names behind wishes are kept', () => {
  const vault = {
    VAULT_DATABASE_URL: 'postgres://dabei_vault:y@db/dabei',
    VAULT_KEYRING: `v1:${Buffer.alloc(32, 1).toString('base64')}`,
  };

  it('is nowhere unless it is named', () => {
    expect(readConfig(needed)).toMatchObject({ outcome: 'ok', config: { vault: null } });
  });

  it('needs an address and keys of its own', () => {
    expect(readConfig({ ...needed, ...vault })).toMatchObject({
      config: { vault: { databaseUrl: vault.VAULT_DATABASE_URL, keyring: [{ id: 'v1' }] } },
    });
    for (const [name, value] of Object.entries(vault)) {
      expect(readConfig({ ...needed, [name]: value })).toEqual({
        outcome: 'wrong',
        sentences: ['VAULT_DATABASE_URL and VAULT_KEYRING belong together: name both or neither.'],
      });
    }
    expect(readConfig({ ...needed, ...vault, VAULT_KEYRING: 'v1:short' })).toMatchObject({
      outcome: 'wrong',
    });
  });
});
