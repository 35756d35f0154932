import { expect, test } from 'vitest'
import { Stream } from './chance.ts'
import { Timeline } from './timeline.ts'

test('moments come in their order, those of one instant as they were planned', async () => {
  const timeline = new Timeline()
  const chance = Stream.of(7, 'moments')
  const happened: { at: number; n: number }[] = []
  for (let n = 0; n < 500; n++) {
    const at = chance.between(0, 60)
    timeline.plan(at, async () => void happened.push({ at, n }))
  }
  for (let moment = timeline.next(); moment; moment = timeline.next()) await moment.act()
  expect(happened.length).toBe(500)
  expect(happened).toEqual([...happened].sort((a, b) => a.at - b.at || a.n - b.n))
})

test('what is planned on the way takes its place', async () => {
  const timeline = new Timeline()
  const happened: string[] = []
  timeline.plan(30, async () => void happened.push('third'))
  timeline.plan(10, async () => {
    happened.push('first')
    timeline.plan(20, async () => void happened.push('second'))
  })
  for (let moment = timeline.next(); moment; moment = timeline.next()) await moment.act()
  expect(happened).toEqual(['first', 'second', 'third'])
})
