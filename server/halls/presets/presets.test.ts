import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { presets } from '../../../protocol/vocabulary.ts'
import { hallFromAnswers } from '../../setup/hall-from-answers.ts'
import { openHallFile } from '../open-hall-file.ts'
import { allPresets } from './all.ts'

const opened = openHallFile(fileURLToPath(new URL('../demo/hall.json', import.meta.url)))
if ('problem' in opened) throw new Error(opened.problem)
const example = opened.document

describe('a preset per regulation', () => {
  test.each(presets)('%s makes a hall that is whole, with its own name, sentence and source', (preset) => {
    const { hours, rules, name, instead, source } = allPresets[preset]
    const made = hallFromAnswers(
      {
        key: '',
        name: '清河镇便民服务中心',
        nameInEnglish: '',
        preset,
        hours,
        counters: 3,
        supervisionPhone: '0558 1234567',
        manager: { name: '王敏', badge: '9001' as never, pin: '2580', pinAgain: '2580' },
        groups: example.groups.map(({ group }) => group),
      },
      example,
      'hall-0123456789',
    )
    if ('refused' in made) throw new Error(made.at)
    const { document } = made
    expect(document).toMatchObject({
      preset,
      rules: { ...rules, hoursKept: false },
      hall: { hours, name: { 'zh-Hant': '清河鎮便民服務中心', en: '清河镇便民服务中心' } },
    })
    expect(document.counters.map(({ counter, lines }) => [counter, lines.length])).toEqual(
      [1, 2, 3].map((counter) => [counter, document.lines.length]),
    )
    expect(document.people.map(({ roles }) => roles)).toEqual([['clerk', 'manager', 'admin']])
    for (const text of [name, instead, source]) expect([text['zh-Hans'], text.en].every((words) => words.length > 3)).toBe(true)
    // Nothing of the example hall itself comes along.
    expect(JSON.stringify(document)).not.toMatch(/临溪|Linxi|6600 1/)
  })

  test('what the regulations themselves say: six kinds, enquiries, petitions, no noon break', () => {
    const kinds = (preset: (typeof presets)[number]) => allPresets[preset].rules.outcomeKinds
    expect(kinds('linze')).toEqual(['instant', 'promised', 'escalated', 'supplement', 'joint', 'returned'])
    expect(kinds('street')).toEqual([...kinds('linze'), 'enquiry'])
    expect(kinds('town')).toEqual([...kinds('linze'), 'enquiry', 'petition'])
    expect(allPresets.huangma.hours).toEqual([
      ['08:00', '12:00'],
      ['14:30', '17:30'],
    ])
    expect(allPresets.community.hours).toHaveLength(1)
    // 000-4, 001-8: the doors open ten minutes before; 001-1: within the slot; 001-5c, 004-3: how many broken appointments count.
    expect(allPresets.huangma.says).toEqual(['outcomeKinds', 'doorOpensMinutesBefore', 'urgentAllowed'])
    expect(allPresets['province-general'].rules).toMatchObject({ appointmentBrokenAfterMinutes: 0 })
    expect([allPresets.township, allPresets.village].map(({ rules }) => rules.appointmentBrokenMark)).toEqual([3, 1])
  })
})
