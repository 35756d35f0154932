import { expect, test } from 'vitest'
import demo from './demo/hall.json' with { type: 'json' }
import { openHall } from './open-hall-file.ts'

const openWith = (voice: unknown) => openHall(JSON.stringify({ ...demo, voice }), 'hall.json')
const problem = (voice: unknown) => (openWith(voice) as { problem?: string }).problem

test('a hall file says in which languages calls are spoken, and in which order', () => {
  expect(openWith({ languages: ['en', 'yue', 'zh-Hans'] })).toMatchObject({ document: { voice: { languages: ['en', 'yue', 'zh-Hans'] } } })
  expect(openWith(undefined)).not.toHaveProperty('problem')
})

test('what is no language, or named twice, is told', () => {
  expect(problem({ languages: ['zh-Hant'] })).toContain('voice.languages[0]: one of zh-Hans, yue, en')
  expect(problem({ languages: [] })).toContain('voice.languages: at least one entry')
  expect(problem({ languages: ['en', 'en'] })).toContain('voice.languages: each language once')
  expect(problem({ languages: ['en'], speed: 2 })).toContain('voice.speed: a key that a hall file knows')
})
