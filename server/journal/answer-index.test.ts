import { expect, test } from 'vitest'
import { AnswerIndex, type AnswerKey } from './answer-index.ts'

test('[J2] every answer is found again, also among many, and places are never given twice', () => {
  const kept: AnswerKey[] = []
  const index = new AnswerIndex(() => kept.values())
  for (let i = 0; i < 20_000; i++) {
    const key = { n: index.next(), actor: `device:kiosk-${i % 3}`, id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}` }
    kept.push(key)
    index.add(key)
  }
  expect(new Set(kept.map(({ n }) => n)).size).toBe(kept.length)
  for (const { n, actor, id } of kept) expect(index.places(actor, id)).toContain(n)
  expect(index.places('device:kiosk-9', 'none')).toEqual([])
  const again = new AnswerIndex(() => kept.values())
  expect(again.next()).toBe(kept.length + 1)
})
