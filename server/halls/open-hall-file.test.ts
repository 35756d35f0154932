import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import demo from './demo/hall.json' with { type: 'json' }
import { openHall, openHallFile } from './open-hall-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'hall-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Step = string | number

/** The demo hall with the value at one path replaced, or dropped if undefined. */
function demoWith(path: readonly Step[], value: unknown): string {
  const copy: unknown = structuredClone(demo)
  let holder = copy as Record<Step, unknown>
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<Step, unknown>
  holder[path.at(-1) as Step] = value
  return JSON.stringify(copy)
}

const problemOf = (source: string) => {
  const opened = openHall(source, 'hall.json')
  return 'problem' in opened ? opened.problem : undefined
}

describe('a file that cannot be read as a hall', () => {
  it('names a file that is missing', () => {
    expect(openHallFile('/nowhere/hall.json')).toEqual({ problem: '/nowhere/hall.json: a hall file, but there is none' })
  })

  it('names a folder as such', () => {
    expect(openHallFile(folder)).toEqual({ problem: `${folder}: a hall file, but this is a folder` })
  })

  it('names line and column where it stops being JSON', () => {
    const path = join(folder, 'broken.json')
    writeFileSync(path, '{\n  "hall": {}\n  "lines": []\n}')
    expect(openHallFile(path)).toEqual({ problem: `${path}, line 3, column 3: a comma or }` })
  })

  it('names a file that is not UTF-8', () => {
    const path = join(folder, 'gbk.json')
    writeFileSync(path, Buffer.from([0x22, 0xb4, 0xb0, 0xbf, 0xda, 0x22]))
    expect(openHallFile(path)).toEqual({ problem: `${path}: text in UTF-8` })
  })

  it('opens a file that begins with a byte order mark', () => {
    const path = join(folder, 'mark.json')
    writeFileSync(path, `\uFEFF${JSON.stringify(demo)}`)
    expect(openHallFile(path)).toHaveProperty('document')
  })
})

describe('what citizens are told', () => {
  it('[Z95] names a text with a phrase that no citizen is told, and where it is', () => {
    const source = demoWith(['matters', 0, 'guide', 'steps', 0, 'zh-Hans'], '有牌子，自己看')
    expect(problemOf(source)).toContain('matters[0].guide.steps[0].zh-Hans: words without 「有牌子自己看」')
  })
})

describe('a value that does not fit', () => {
  const cases: [Step[], unknown, string][] = [
    [['counters', 3, 'lines', 0, 'line'], 'ABC', 'counters[3].lines[0].line: one or two capital letters'],
    [['counters', 0, 'kind'], 'vip', 'counters[0].kind: one of general, class, single, result, enquiry, agency, priority'],
    [['counters', 0, 'counter'], '1', 'counters[0].counter: a number'],
    [['counters', 0, 'counter'], 1.5, 'counters[0].counter: a whole number'],
    [['counters', 0, 'lines', 1, 'tier'], 0, 'counters[0].lines[1].tier: at least 1'],
    [['counters', 0, 'lines'], [], 'counters[0].lines: at least one entry'],
    [['counters', 0, 'colour'], 'green', 'counters[0].colour: a key that a hall file knows'],
    [['matters', 0, 'line'], undefined, 'matters[0].line: this key, which is missing'],
    [['matters', 0, 'minutes'], 0, 'matters[0].minutes: at least 1'],
    [['people', 0, 'portrait'], 'photo.png', 'people[0].portrait: one of woman, man'],
    [['people', 0, 'badge'], 1001, 'people[0].badge: a text'],
    [['hall'], undefined, 'hall: this key, which is missing'],
    [['hall', 'hours', 0, 1], '24:00', 'hall.hours[0][1]: a time such as 08:00'],
    [['hall', 'hours', 0], '08:00', 'hall.hours[0]: a list'],
    [['hall', 'supervisionPhone'], '1'.repeat(25), 'hall.supervisionPhone: a text of at most 24 characters'],
    [['matters', 2, 'guide', 'fee', 'en'], '', 'matters[2].guide.fee.en: a text that is not empty'],
    [['matters', 2, 'guide', 'fee'], undefined, 'matters[2].guide.fee: this key, which is missing'],
    [['matters', 2, 'guide', 'basis', 0, 'fr'], 'Loi', 'matters[2].guide.basis[0].fr: a key that a hall file knows'],
    [['matters', 2, 'guide', 'materials', 0, 'copies'], 21, 'matters[2].guide.materials[0].copies: at most 20'],
    [['matters', 2, 'guide'], 'see the notice', 'matters[2].guide: an object'],
    [['groups', 0, 'group'], 'Business', 'groups[0].group: lower-case letters, digits and hyphens'],
    [['people', 0, 'pin'], '12', 'people[0].pin: 4 to 12 digits'],
    [['rules', 'headStartMinutes', 'elderly'], 121, 'rules.headStartMinutes.elderly: at most 120'],
  ]
  it.each(cases)('%j as %j', (path, value, problem) => expect(problemOf(demoWith(path, value))).toBe(problem))

  it('names a key that nobody knows, in whatever part of the file it stands', () => {
    const parts = new Map<string, Step[]>()
    const visit = (value: unknown, path: Step[]): void => {
      if (typeof value !== 'object' || value === null) return
      // One of each kind is enough: the first entry stands for its list.
      if (!Array.isArray(value)) parts.set(path.join(' ').replace(/\d+/g, '0'), path)
      for (const [key, part] of Array.isArray(value) ? [...value.entries()].slice(0, 1) : Object.entries(value)) visit(part, [...path, key])
    }
    visit(demo, [])
    expect(parts.size).toBeGreaterThanOrEqual(30)
    for (const path of parts.values()) {
      const place = path.reduce<string>(
        (said, step) => (typeof step === 'number' ? `${said}[${step}]` : `${said}${said && '.'}${step}`),
        '',
      )
      expect(problemOf(demoWith([...path, 'colour'], 'green'))).toBe(`${place}${place && '.'}colour: a key that a hall file knows`)
    }
  })

  it('is the file itself when that is no object', () => expect(problemOf('"hall"')).toBe('hall file: an object'))
})

describe('parts that do not fit each other', () => {
  const cases: [Step[], unknown, string][] = [
    [['hall', 'zone'], 'Asia/Linxi', 'hall.zone: an IANA time zone such as Asia/Shanghai'],
    [['hall', 'zone'], '+08:00', 'hall.zone: an IANA time zone such as Asia/Shanghai'],
    [['hall', 'hours', 0, 1], '07:00', 'hall.hours[0][1]: a time after 08:00'],
    [['hall', 'hours', 1, 0], '11:30', 'hall.hours[1][0]: a time after 12:00, when the session before it ends'],
    [['groups', 1, 'group'], 'business', 'groups[1].group: one that is not already at groups[0] (business)'],
    [['lines', 2, 'line'], 'A', 'lines[2].line: one that is not already at lines[0] (A)'],
    [['matters', 1, 'matter'], 'company-setup', 'matters[1].matter: one that is not already at matters[0] (company-setup)'],
    [['matters', 1, 'line'], 'Z', 'matters[1].line: a line of this hall (A, B, C, D, E, F, G, H), not Z'],
    [['matters', 1, 'group'], 'pets', expect.stringMatching(/^matters\[1\]\.group: a group of this hall \(business, .*\), not pets$/)],
    [['groups', 8], { ...demo.groups[0], group: 'pets' }, 'groups[8].group: a group that at least one matter is in, which pets has not'],
    [['counters', 1, 'counter'], 1, 'counters[1].counter: one that is not already at counters[0] (1)'],
    [['counters', 2, 'lines', 1, 'line'], 'B', 'counters[2].lines[1].line: one that is not already at counters[2].lines[0] (B)'],
    [['counters', 2, 'lines', 1, 'line'], 'Z', 'counters[2].lines[1].line: a line of this hall (A, B, C, D, E, F, G, H), not Z'],
    [['lines', 8], { ...demo.lines[0], line: 'J' }, 'lines[8].line: a line that at least one counter serves, which J has not'],
    [['people', 1, 'badge'], '1001', 'people[1].badge: one that is not already at people[0] (1001)'],
    [['people', 0, 'posts', 0, 'counter'], 99, 'people[0].posts[0].counter: a counter of this hall, not 99'],
    [['people', 0, 'posts', 1, 'counter'], 1, 'people[0].posts[1].counter: one that is not already at people[0].posts[0] (1)'],
    [['people', 17, 'roles'], ['guide'], 'people: at least one person with the role manager'],
  ]
  it.each(cases)('%j as %j', (path, value, problem) => expect(problemOf(demoWith(path, value))).toEqual(problem))
})

describe('a hall that fits', () => {
  it('keeps the traditional texts that it wrote and gets the others', () => {
    const opened = openHall(demoWith(['hall', 'name', 'zh-Hant'], '臨溪區政務中心'), 'hall.json')
    if ('problem' in opened) throw new Error(opened.problem)
    expect(opened.document.hall.name['zh-Hant']).toBe('臨溪區政務中心')
    expect(opened.document.lines[0]?.name['zh-Hant']).toBe('企業開辦')
  })

  it('starts its day at 04:00 and requires each paper unless it says otherwise', () => {
    const opened = openHall(demoWith(['hall', 'dayStartsAt'], undefined), 'hall.json')
    if ('problem' in opened) throw new Error(opened.problem)
    expect(opened.document.hall.dayStartsAt).toBe('04:00')
    expect(opened.document.matters[0]?.guide.materials.map((paper) => paper.required)).toEqual([true, true, true, true, true, false])
  })
})
