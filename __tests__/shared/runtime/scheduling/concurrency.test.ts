import { describe, expect, test } from '@jest/globals';
import { mapConcurrently } from '../../../../actions/shared/runtime/scheduling/concurrency.ts';

/** Work that ends on demand, and remembers which items started. */
function gates() {
  const started: number[] = [];
  const open = new Map<number, { end: () => void; fail: (error: Error) => void }>();
  const work = (item: number) =>
    new Promise<string>((resolve, reject) => {
      started.push(item);
      open.set(item, { end: () => resolve(`done ${item}`), fail: reject });
    });
  return {
    started,
    work,
    end: (item: number) => open.get(item)?.end(),
    fail: (item: number) => open.get(item)?.fail(new Error(`item ${item}`)),
  };
}

const settle = () => new Promise(resolve => setImmediate(resolve));

describe('mapConcurrently', () => {
  test('results have the order of the items, and no more items than the limit run at a time', async () => {
    const { started, work, end } = gates();
    const all = mapConcurrently([0, 1, 2], 2, work);
    await settle();
    expect(started).toEqual([0, 1]);
    end(1);
    await settle();
    expect(started).toEqual([0, 1, 2]);
    end(2);
    end(0);
    expect(await all).toEqual(['done 0', 'done 1', 'done 2']);
  });

  test('after an error no item starts, and the error waits for the running ones', async () => {
    const { started, work, end, fail } = gates();
    let over = false;
    const all = mapConcurrently([0, 1, 2, 3], 2, work);
    const ended = all
      .catch(() => undefined)
      .then(() => {
        over = true;
      });
    await settle();
    fail(0);
    await settle();
    expect([started, over]).toEqual([[0, 1], false]);
    end(1);
    await ended;
    expect(started).toEqual([0, 1]);
    await expect(all).rejects.toThrow('item 0');
  });

  test('nothing to do', async () => {
    expect(await mapConcurrently([], 8, async () => 'x')).toEqual([]);
  });
});
