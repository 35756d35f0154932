import { describe, expect, test } from 'vitest'
import type { HoursEntry } from '../../protocol/views/hours.ts'
import type { HallEntry, LineEntry } from '../../protocol/views/parts.ts'
import type { WindowNow } from '../../protocol/views/public.ts'
import { languages } from '../../protocol/vocabulary.ts'
import { signText, unheardText } from './content.ts'
import { cellsOf } from './sign-text.ts'

const text = (zh: string, en = zh) => ({ 'zh-Hans': zh, 'zh-Hant': zh, en })
const at = '2026-10-14T02:30:00.000Z'
const hall = { name: text('大厅'), zone: 'Asia/Shanghai' } as unknown as HallEntry
const ownLines = [
  { line: 'A', name: text('户籍证件', 'Residence') },
  { line: 'B', name: text('社会保险', 'Insurance') },
]
const window = (state: WindowNow['state'], more: object = {}) =>
  ({ counter: 3, name: text('综合'), kind: 'general', state, lines: ownLines, ...more }) as unknown as WindowNow
const line = (id: string, suspended?: string) =>
  ({
    line: id,
    name: text(id),
    waiting: 0,
    counters: [],
    ...(suspended ? { suspended: { text: text(suspended), since: at } } : {}),
  }) as unknown as LineEntry
const hours = (state: HoursEntry['state'], more: object = {}) =>
  ({ kept: true, state, sessions: [{ from: at, to: at }], ...more }) as unknown as HoursEntry

type More = { lines?: LineEntry[]; hours?: HoursEntry; hall?: HallEntry; cells?: number; language?: (typeof languages)[number] }
const says = (now: WindowNow, { lines = [], cells = 16, language = 'zh-Hans', ...more }: More = {}) =>
  signText({ hall, now, lines, ...more }, { cells, language })

describe('[U1] what a sign says', () => {
  test.each([
    ['a call', window('called', { number: 'A001' }), '请A001到3号窗口'],
    ['a service', window('serving', { number: 'A001' }), '正在办理 A001'],
    ['a pause', window('paused', { pause: { reason: 'break', since: at } }), '暂停服务'],
    ['a pause with its end', window('paused', { pause: { reason: 'break', since: at, until: at } }), '暂停服务 10:30回'],
    ['a window that is not open', window('closed'), '本窗口未开'],
    ['what is done here', window('idle', { lines: ownLines.slice(0, 1) }), '户籍证件'],
    ['several things, where they do not fit', window('idle'), '户籍证件等2项'],
  ])('of %s', (_, now, said) => {
    expect(says(now)).toBe(said)
  })

  test('of the hall that rests, when nobody is served', () => {
    const rest = (state: HoursEntry['state'], more = {}) => says(window('idle'), { hours: hours(state, more) })
    expect(rest('break')).toBe('午间休息')
    expect(rest('closed')).toBe('今天办公结束')
    expect(rest('closed', { sessions: [] })).toBe('今天不办公')
    expect(rest('before-door', { opens: at })).toBe('10:30开始叫号')
    expect(rest('break', { extended: { until: at } })).toBe('户籍证件等2项')
    expect(rest('break', { kept: false })).toBe('户籍证件等2项')
    expect(says(window('called', { number: 'A001' }), { hours: hours('closed') })).toBe('请A001到3号窗口')
  })

  test('of a suspension: the words of the hall, but never before a number', () => {
    const both = [line('A', '系统升级，暂停取号'), line('B', '系统升级，暂停取号')]
    expect(says(window('idle'), { lines: both })).toBe('系统升级，暂停取号')
    expect(says(window('idle'), { lines: [both[0] as LineEntry, line('B')] })).toBe('户籍证件等2项')
    // Of a line that the window only helps out with nothing is said.
    expect(says(window('idle'), { lines: [line('A'), line('B'), line('C', '停')] })).toBe('户籍证件等2项')
    expect(says(window('serving', { number: 'B007' }), { lines: both })).toBe('正在办理 B007')
    const shut = { ...hall, suspended: { text: text('消防演练'), since: at } } as unknown as HallEntry
    expect(says(window('idle'), { hall: shut })).toBe('消防演练')
  })

  test('fits the smallest sign in every language, with the longest number whole', () => {
    const states = [
      window('called', { number: 'A1234' }),
      window('serving', { number: 'A1234' }),
      window('paused', { pause: { reason: 'other', since: at, until: at } }),
      window('closed'),
      window('idle'),
    ]
    for (const language of languages)
      for (const cells of [4, 5, 6, 8, 12, 16, 24])
        for (const now of states)
          for (const rest of [
            undefined,
            hours('break'),
            hours('closed'),
            hours('closed', { sessions: [] }),
            hours('before-door', { opens: at }),
          ]) {
            const said = says(now, { cells, language, ...(rest ? { hours: rest } : {}) })
            expect(said).not.toBe('')
            if (now.number) expect(said).toContain('A1234')
            if (cells >= 6) expect(cellsOf(said)).toBeLessThanOrEqual(cells)
          }
    expect(languages.map((language) => unheardText({ cells: 6, language }))).toEqual(['请稍候', '請稍候', 'Wait'])
  })
})
