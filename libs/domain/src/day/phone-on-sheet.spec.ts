import { phoneOnSheet } from './phone-on-sheet';

describe('the number on a day sheet', () => {
  const family = { guardianPhone: '02855 123', emergencyPhone: '02855 999' };

  it('is that of who registers', () => {
    expect(phoneOnSheet({ ...family, protected: false })).toBe('02855 123');
  });

  it('is for a protected family the one given for the event', () => {
    expect(phoneOnSheet({ ...family, protected: true })).toBe('02855 999');
  });

  it('is for a protected family its own only where it gave no other', () => {
    expect(phoneOnSheet({ ...family, protected: true, emergencyPhone: null })).toBe('02855 123');
  });

  it('is none where there is no telephone', () => {
    const none = { guardianPhone: null, emergencyPhone: null };
    expect(phoneOnSheet({ ...none, protected: true })).toBeNull();
    expect(phoneOnSheet({ ...none, protected: false })).toBeNull();
  });
});
