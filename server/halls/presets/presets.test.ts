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

  test('[Z20] [Z28] what they say of the clocks of cases', () => {
    const of = (setting: 'caseClockStart' | 'caseDayKind' | 'backOffice') =>
      Object.fromEntries(
        presets.flatMap((name) => (allPresets[name].says.includes(setting) ? [[name, allPresets[name].rules[setting]]] : [])),
      )
    // Table F `clock.start`, `days.kind`, `backoffice`.
    expect(of('caseClockStart')).toEqual({ huangma: 'registration', township: 'supplement', town: 'acceptance' })
    expect(of('caseDayKind')).toEqual({
      community: 'plain',
      'province-general': 'working',
      'town-score': 'working',
      township: 'working',
      jiayuguan: 'working',
    })
    expect(of('backOffice')).toEqual({ 'province-general': 'limit', shaoxing: 'steps' })
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
    expect(allPresets.huangma.says).toEqual([
      'outcomeKinds',
      'doorOpensMinutesBefore',
      'urgentAllowed',
      'openList',
      'firstAskedTie',
      'dutyRota',
      'dutyWeekdays',
      'handoverAtSignOff',
      'jointThreshold',
      'returnReasons',
      'instantLimitMinutes',
      'caseClockStart',
    ])
    // 000-5: told within 5 days; 001-5c: 3; 004-1: instant within 30 minutes, no more; 001-3: joint from three departments.
    expect([allPresets.community, allPresets.township].map(({ rules }) => rules.noticeDeferredDays)).toEqual([5, 3])
    expect([allPresets.town.rules.instantLimitFixed, allPresets.township.rules.instantLimitFixed]).toEqual([true, false])
    expect([allPresets.linze.rules.jointThreshold, allPresets.huangma.rules.jointThreshold]).toEqual([3, 2])
    expect(allPresets.town.rules.returnReasons).toEqual(['not-lawful', 'main-paper-missing'])
    expect(allPresets['province-general'].rules).toMatchObject({ appointmentBrokenAfterMinutes: 0 })
    // 001-8: cover, leave and the two years; 001-3, 001-9: the two years.
    expect(allPresets.jiayuguan.rules).toMatchObject({ coverStintDays: 20, coverYearDays: 40, leaveApprovals: 'both', postYears: 2 })
    for (const preset of ['linze', 'shaoxing', 'beihai'] as const) expect(allPresets[preset].rules.postYears).toBe(2)
    // 003: 「职位高者为首问负责人」; elsewhere who was asked. 001-4: 「回复网上咨询超过2个工作日的」.
    expect(allPresets.station.rules.firstAskedTie).toBe('higher-post')
    expect(allPresets.beihai.rules.firstAskedTie).toBe('first')
    expect(allPresets['town-score'].says).toContain('enquiryAnswerDays')
    // 002: 「特急事项特殊办理」; 003: 「实行预约服务,延时服务」.
    expect([allPresets.beihai.says, allPresets.station.says]).toEqual([
      ['firstAskedTie', 'urgentAllowed', 'postYears'],
      ['firstAskedTie', 'extensionMinutes'],
    ])
    expect([allPresets.township, allPresets.village].map(({ rules }) => rules.appointmentBrokenMark)).toEqual([3, 1])
  })

  test('[K20] [K25] [K28] [D20] [D26] what they say of leaving the counter, of what is made public, and of checked papers', () => {
    const of = (preset: (typeof presets)[number]) => allPresets[preset].rules
    // 001-5c: approval, a talk from the second, another person from the tenth; 001-4: 15 and 60 minutes; 001-7: however short.
    expect(of('township')).toMatchObject({ pauseApproval: ['work'], pauseUnapproved: 'record', awayTalkCount: 2, awayReplaceCount: 10 })
    expect(of('town-score')).toMatchObject({ awayFirstMinutes: 15, awaySecondMinutes: 60, pauseApproval: [] })
    expect(of('township-score')).toMatchObject({ awayFirstMinutes: 1, awaySecondMinutes: 0 })
    expect([of('huangma'), of('linze'), of('shaoxing')].map(({ openList }) => openList)).toEqual(['eight', 'ten', 'twelve'])
    expect(presets.filter((preset) => of(preset).verifyPapers !== 'off')).toEqual(['province-general'])
  })
})
