import { signal } from '@angular/core';
import { lastSeen } from './last-seen';

describe('what was answered last', () => {
  it('stays while the network is gone, and keeps the time of its answer', () => {
    const value = signal<string | undefined>('Tanz');
    let now = 1000;
    const seen = lastSeen({ value, hasValue: () => value() !== undefined } as never, () => now);
    expect(seen()).toEqual({ value: 'Tanz', at: 1000 });
    now = 2000;
    value.set('Chor');
    expect(seen()).toEqual({ value: 'Chor', at: 2000 });
    now = 9000;
    value.set(undefined);
    expect(seen()).toEqual({ value: 'Chor', at: 2000 });
  });
});
