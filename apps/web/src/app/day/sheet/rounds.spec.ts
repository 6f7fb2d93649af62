import { Rounds } from './rounds';

describe('rounds of one work', () => {
  const counted = (answers: boolean[]) => {
    let rounds = 0;
    let open = 0;
    const most = { value: 0 };
    const all = new Rounds(async () => {
      most.value = Math.max(most.value, (open += 1));
      rounds += 1;
      await new Promise((done) => setTimeout(done, 1));
      open -= 1;
      return answers.shift() ?? false;
    });
    return { all, rounds: () => rounds, most };
  };

  it('never run side by side, and three calls at once are two rounds', async () => {
    const { all, rounds, most } = counted([]);
    await Promise.all([all.run(), all.run(), all.run()]);
    expect({ rounds: rounds(), most: most.value }).toEqual({ rounds: 2, most: 1 });
  });

  it('go on while there is more to do', async () => {
    const { all, rounds } = counted([true, true, false]);
    await all.run();
    expect(rounds()).toBe(3);
  });

  it('can be asked again after one has failed', async () => {
    let rounds = 0;
    const all = new Rounds(() => {
      rounds += 1;
      return rounds === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(false);
    });
    await expect(all.run()).rejects.toThrow('no network');
    await all.run();
    expect(rounds).toBe(2);
  });
});
