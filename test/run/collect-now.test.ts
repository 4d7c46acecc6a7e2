import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { collectNow } from '../../src/run/collect-now.ts'

test('what nobody holds is gone at once, and nobody else gets the means', async () => {
  const holder: { value?: object } = { value: { much: new Array(1000).fill('text') } }
  const reference = new WeakRef(holder.value!)
  delete holder.value
  // Whoever has made a reference holds what it leads to until its turn is over.
  await nextTurn()
  collectNow()
  expect(reference.deref()).toBeUndefined()
  expect(globalThis.gc).toBeUndefined()
})
