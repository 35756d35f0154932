import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { SignEntry } from '../../protocol/signs.ts'
import type { Actor } from '../domain/decision.ts'
import { ToldSigns } from './told-signs.ts'

const program: Actor = { kind: 'device', device: 'sign-1', role: 'sign' } as unknown as Actor

function signsOf(...counters: number[]) {
  let shown: readonly SignEntry[] = []
  const hall = { counters }
  const signs = new ToldSigns({
    counters: () => hall.counters,
    changed: (told) => {
      shown = told
    },
  })
  return {
    hall,
    signs,
    join: () => {
      const screen = new EventEmitter()
      signs.attend(screen as unknown as Parameters<ToldSigns['attend']>[0], () => program)
      return screen
    },
    shown: () => shown.map(({ counter, state }) => `${counter} ${state}`),
  }
}
const told = (...counters: number[]) => ({ signs: counters.map((counter) => ({ counter, state: 'ready' })) })

test('[U6] signs are shown over the counters that the hall has, whatever is told', () => {
  const { join, shown } = signsOf(1, 2)
  join().emit('signs', told(1, 2, 3))
  expect(shown()).toEqual(['1 ready', '2 ready'])
})

test('[U6] over a counter that the hall has no longer there is none, and over one that it comes to have there is what was told', () => {
  const { hall, signs, join, shown } = signsOf(1, 2)
  const screen = join()
  screen.emit('signs', told(1, 2, 3))
  hall.counters = [1, 3]
  signs.configured()
  expect(shown()).toEqual(['1 ready', '3 ready'])
  screen.emit('disconnect')
  expect(shown()).toEqual(['1 away', '3 away'])
  hall.counters = [1]
  signs.configured()
  hall.counters = [1, 2, 3]
  signs.configured()
  expect(shown()).toEqual(['1 away'])
})
