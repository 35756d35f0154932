import { describe, expect, test } from 'vitest'
import type { ImportTable } from '../../../protocol/hall-import.ts'
import { csv, importing, presentHall, templateWith, xlsx } from '../../../test/fixtures/import-hall.ts'
import { prepare } from './prepare.ts'
import { templateCsv, templateXlsx } from './template-files.ts'

const people = (rows: readonly string[][]) => importing(csv([['工号', '姓名', '密码', '角色', '岗位', 'A岗窗口'], ...rows]))
const changed = (table: ImportTable, ...changes: { row: number; column: string; text: string }[]) =>
  importing(csv(templateWith(table, changes)))
const said = async (of: ReturnType<typeof importing>) => (await of).problems.map(({ code, row, column }) => [code, row, column])

describe('[I1] a template that comes back as it went out', () => {
  test.each(['zh-Hans', 'zh-Hant', 'en'] as const)('changes nothing, as a workbook and as text, in %s', async (language) => {
    const files = [
      await templateXlsx(presentHall, language),
      templateCsv('people', presentHall, language),
      templateCsv('matters', presentHall, language),
    ]
    for (const file of files) {
      const read = await importing(file, { absent: 'remove' })
      expect(read).toMatchObject({ problems: [], notes: [], withoutPin: [] })
      for (const { new: added, changed, removed } of Object.values(read.changes)) expect([added, changed, removed]).toEqual([0, 0, 0])
      expect(read.next).toBeUndefined()
    }
  })

  test('holds no PIN', async () => {
    const rows = templateWith('people', [])
    const at = rows[0]?.indexOf('密码') ?? -1
    expect(at).toBeGreaterThan(0)
    expect(new Set(rows.slice(1).map((row) => row[at]))).toEqual(new Set(['']))
  })
})

describe('people', () => {
  test('a new clerk comes with a PIN, or one is to be made; whoever is not in the file stays', async () => {
    const read = await people([
      ['2001', '新同事', '2468', '窗口人员', '综合岗', '1、2'],
      ['2002', '另一位', '', '窗口人员、导办', '', ''],
    ])
    expect(read.problems).toEqual([])
    expect(read.changes.people).toMatchObject({ new: 2, changed: 0, removed: 0, unchanged: presentHall.people.length })
    expect(read.pins).toEqual([['2001', '2468']])
    expect(read.withoutPin).toEqual([{ badge: '2002', name: '另一位' }])
    const made = read.next?.people.find(({ badge }) => badge === '2001')
    expect(made?.title).toEqual({ 'zh-Hans': '综合岗', 'zh-Hant': '綜合崗', en: '综合岗' })
    expect(made?.posts).toEqual([
      { counter: 1, rank: 'A' },
      { counter: 2, rank: 'A' },
    ])
    expect(read.next?.people.find(({ badge }) => badge === '2002')?.roles).toEqual(['clerk', 'guide'])
    expect(read.notes).toEqual([{ code: 'english-missing', table: 'people', rows: [2] }])
  })

  test('[I2] each bad cell is named by row, column and what was expected', async () => {
    const read = people([
      ['12', '短', '', '窗口人员', '', ''],
      ['2001', '', '', '窗口人员', '', ''],
      ['2002', '甲', '12', '窗口人员', '', ''],
      ['2003', '乙', '', '局长', '', ''],
      ['2004', '丙', '', '', '', ''],
      ['2005', '丁', '', '导办', '', '一号'],
      ['2006', '戊', '', '导办', '', '77'],
      ['2007', '长'.repeat(41), '', '导办', '', ''],
      ['', '', '', '', '', ''],
      ['2008', '己', '', '导办', '', ''],
      ['2008', '庚', '', '导办', '', ''],
    ])
    expect(await said(read)).toEqual([
      ['badge', 2, '工号'],
      ['empty', 3, '姓名'],
      ['pin', 4, '密码'],
      ['role', 5, '角色'],
      ['empty', 6, '角色'],
      ['counters', 7, 'A岗窗口'],
      ['unknown-counter', 8, 'A岗窗口'],
      ['too-long', 9, '姓名'],
      ['badge-twice', 12, '工号'],
    ])
    expect((await read).problems.at(-1)?.rows).toEqual([11])
    expect((await read).next).toBeUndefined()
    expect((await read).pins).toEqual([])
  })

  test('a PIN that is wrong is not repeated in the answer', async () => {
    expect(JSON.stringify(await people([['2001', '甲', '12ab', '导办', '', '']]))).not.toContain('12ab')
  })

  test('nobody shuts the door behind himself, and only an administrator makes administrators', async () => {
    const as = (badge: string, roles: string) => said(people([[badge, '王', '', roles, '', '']]))
    expect(await as('9001', '窗口人员')).toEqual([['no-manager', undefined, undefined]])
    expect(await as('2001', '系统管理员')).toEqual([['admin-only', 2, '角色']])
    const alone = importing(
      csv([
        ['工号', '姓名', '角色'],
        ['2001', '新主任', '大厅主任'],
      ]),
      { absent: 'remove' },
    )
    expect(await said(alone)).toEqual([['yourself', undefined, undefined]])
  })

  test('[I4] a manager leaves an administrator as he is: name, title, posts, roles and PIN', async () => {
    const people = presentHall.people.map((person) =>
      person.badge === '8003' ? { ...person, roles: ['chief', 'admin'] as const } : person,
    )
    const hall = { ...presentHall, people: people.map((person) => ({ ...person, roles: [...person.roles] })) }
    const head = ['工号', '姓名', '密码', '角色', 'A岗窗口']
    const as = (admin: boolean, row: readonly string[]) =>
      prepare({
        bytes: Buffer.from(csv([head, row])),
        present: hall,
        query: { mode: 'apply', table: undefined, absent: 'keep' },
        who: { badge: '9001', admin },
      })
    const same = ['8003', '韩国平', '', '值班领导、系统管理员', '']
    expect(await as(false, same)).toMatchObject({ problems: [], changes: { people: { changed: 0 } } })
    for (const [at, text] of [
      [1, '别人'],
      [2, '246802'],
      [3, '值班领导'],
      [3, '系统管理员'],
      [3, '窗口人员、系统管理员'],
      [4, '1'],
    ] as const) {
      const row = same.with(at, text)
      expect([text, await said(as(false, row))]).toEqual([text, [['admin-only', 2, '角色']]])
      expect([text, await said(as(true, row))]).toEqual([text, []])
    }
  })

  test('[A7] a PIN that anybody would try first is found, and not repeated in the answer', async () => {
    for (const pin of ['1111', '1234', '987654', '2001', '000000000000'])
      expect([pin, await said(people([['2001', '甲', pin, '导办', '', '']]))]).toEqual([pin, [['weak-pin', 2, '密码']]])
    expect(JSON.stringify(await people([['2001', '甲', '987654', '导办', '', '']]))).not.toContain('987654')
    expect(await said(people([['2001', '甲', '2002', '导办', '', '']]))).toEqual([])
  })

  test('what the file does not have goes when it is the whole list', async () => {
    const rows = templateWith('people', []).filter(([badge]) => badge !== '1001')
    const read = await importing(csv(rows), { absent: 'remove' })
    expect(read.problems).toEqual([])
    expect(read.changes.people).toMatchObject({ new: 0, changed: 0, removed: 1, names: { removed: ['1001 张敏'] } })
  })
})

describe('the head', () => {
  test('is known in any order and language, below a title; a strange column is named and passed over', async () => {
    const read = await importing(
      csv([['政务大厅人员名册'], [], ['Roles', '星座', '姓名（必填）', ' 工 号* '], ['Clerk; Guide', '白羊', '新同事', '2001']]),
    )
    expect(read.problems).toEqual([])
    expect(read.notes).toEqual([{ code: 'column-ignored', table: 'people', column: '星座' }])
    expect(read.changes.people.names.new).toEqual(['2001 新同事'])
  })

  test('that lacks what must be there, or has it twice, is named', async () => {
    expect(
      await said(
        importing(
          csv([
            ['工号', '姓名', '工号'],
            ['2001', '甲', '2002'],
          ]),
        ),
      ),
    ).toEqual([
      ['column-twice', 1, '工号'],
      ['column-missing', 1, '角色'],
    ])
  })

  test('of no table of ours is said to be none', async () => {
    expect(await said(importing('a,b\n1,2'))).toEqual([['no-table', undefined, undefined]])
    expect((await said(importing('a,b\n1,2', { table: 'people' }))).map(([code]) => code)).toContain('column-missing')
  })
})

describe('matters', () => {
  test('a new matter brings its line, counters and drawer with it', async () => {
    const row = presentHall.matters.length + 2
    const cells = {
      事项名称: '护照办理',
      事项英文: 'Passport',
      队列字母: 'j',
      队列名称: '出入境',
      办理窗口: '1、14–16(2)',
      分类: '出入境证件',
      分钟: '12',
      材料: '身份证*1｜原件\n照片*2｜｜可选',
    }
    const read = await changed('matters', ...Object.entries(cells).map(([column, text]) => ({ row, column, text })))
    expect(read.problems).toEqual([])
    expect(read.changes.matters.names.new).toEqual(['护照办理'])
    expect(read.changes.lines).toMatchObject({ new: 1, changed: 0, names: { new: ['J 出入境'] } })
    expect(read.changes.counters).toMatchObject({ new: 2, changed: 2, names: { new: ['15', '16'], changed: ['1', '14'] } })
    expect(read.changes.groups).toMatchObject({ new: 1 })
    const made = read.next?.matters.at(-1)
    expect(made).toMatchObject({ matter: 'passport', line: 'J', minutes: 12, name: { 'zh-Hant': '護照辦理', en: 'Passport' } })
    expect(made?.guide.materials).toEqual([
      {
        name: { 'zh-Hans': '身份证', 'zh-Hant': '身份證', en: '身份证' },
        note: { 'zh-Hans': '原件', 'zh-Hant': '原件', en: '原件' },
        copies: 1,
        required: true,
      },
      { name: { 'zh-Hans': '照片', 'zh-Hant': '照片', en: '照片' }, copies: 2, required: false },
    ])
    expect(made?.guide.steps).toEqual([{ 'zh-Hans': '请咨询窗口', 'zh-Hant': '請咨詢窗口', en: 'Please ask at the counter' }])
    expect(read.next?.groups.at(-1)).toMatchObject({ icon: 'identity', name: { 'zh-Hans': '出入境证件' }, summary: { en: 'Passport' } })
    expect(read.next?.counters.find(({ counter }) => counter === 16)?.lines).toEqual([{ line: 'J', tier: 2 }])
    expect(read.notes.map(({ code }) => code)).toEqual(['guide-filled', 'english-missing'])
  })

  test('keeps its id under a new name when the file has the id, and its English while its Chinese stays', async () => {
    const renamed = await changed('matters', { row: 2, column: '事项名称', text: '开公司' }, { row: 2, column: '事项英文', text: '' })
    expect(renamed.changes.matters).toMatchObject({ new: 0, changed: 1, removed: 0 })
    expect(renamed.next?.matters[0]).toMatchObject({ matter: 'company-setup', name: { 'zh-Hans': '开公司', en: '开公司' } })
    expect(await changed('matters', { row: 2, column: '事项英文', text: '' }, { row: 2, column: '事项编号', text: '' })).toMatchObject({
      problems: [],
      notes: [],
    })
  })

  test.each([
    ['事项名称', '', 'empty'],
    ['队列字母', '', 'empty'],
    ['队列字母', '甲', 'line-letter'],
    ['事项编号', 'no-such', 'unknown-matter-id'],
    ['队列名称', '别的名称', 'line-named-twice'],
    ['办理窗口', '1', 'line-served-twice'],
    ['办理窗口', '一', 'counters'],
    ['分钟', '0', 'minutes'],
    ['分钟', '半小时', 'minutes'],
    ['材料', '身份证*99', 'material'],
    ['步骤英文', 'one\ntwo\nthree\nfour\nfive\nsix\nseven', 'english-lines'],
    ['投诉电话', '1'.repeat(25), 'too-long'],
    ['收费', '元'.repeat(401), 'too-long'],
  ])('[I2] a cell %# of column %s that does not fit is found, and nothing of the file counts', async (column, text, code) => {
    const read = await changed('matters', { row: 4, column, text })
    expect(read.problems).toContainEqual(expect.objectContaining({ code, column, table: 'matters' }))
    expect(read.next).toBeUndefined()
  })

  test('a column that is not there leaves what it is about; an empty cell takes away what may be empty', async () => {
    const [before] = presentHall.matters
    const short = await importing(
      csv([
        ['事项名称', '队列字母', '分钟'],
        [before?.name['zh-Hans'] ?? '', before?.line ?? '', '33'],
      ]),
    )
    expect(short.problems).toEqual([])
    expect(short.next?.matters[0]).toEqual({ ...before, minutes: 33 })
    expect(short.next?.counters).toEqual(presentHall.counters)
    const emptied = await changed(
      'matters',
      { row: 2, column: '材料', text: '' },
      { row: 2, column: '材料英文', text: '' },
      { row: 2, column: '收费', text: '' },
    )
    expect(emptied.next?.matters[0]?.guide).toEqual({ ...before?.guide, materials: [] })
    const [clerk] = presentHall.people
    const named = await importing(
      csv([
        ['工号', '姓名', '角色', 'A岗窗口'],
        [clerk?.badge ?? '', '张敏敏', '窗口人员', ''],
      ]),
    )
    expect(named.next?.people[0]).toEqual({ ...clerk, name: '张敏敏', posts: clerk?.posts.filter(({ rank }) => rank !== 'A') })
  })

  test('a name in two rows, a line that nobody serves, a new line without a name', async () => {
    const row = presentHall.matters.length + 2
    const twice = changed('matters', { row, column: '事项名称', text: '公司设立登记' }, { row, column: '队列字母', text: 'A' })
    expect((await twice).problems).toEqual([
      { code: 'matter-twice', table: 'matters', row, column: '事项名称', value: '公司设立登记', rows: [2] },
    ])
    const lonely = changed('matters', { row, column: '事项名称', text: '新的事' }, { row, column: '队列字母', text: 'Z' })
    expect(await said(lonely)).toEqual([
      ['empty', row, '队列名称'],
      ['line-unserved', row, '办理窗口'],
    ])
  })

  test('a counter that would serve nothing is named; in a whole list it goes, unless somebody is posted there', async () => {
    const all = templateWith('matters', [])
    const at = all[0]?.indexOf('办理窗口') ?? 0
    const without = all.map((row, index) => (index === 0 ? row : row.map((cell, column) => (column === at ? '1、2' : cell))))
    expect((await said(importing(csv(without)))).map(([code]) => code)).toContain('counter-without-work')
    expect((await said(importing(csv(without), { absent: 'remove' }))).map(([code]) => code)).toContain('post-without-counter')
    const both = await xlsx([
      { sheet: '事项', data: without },
      {
        sheet: '名册',
        data: [
          ['工号', '姓名', '角色', 'A岗窗口', 'B岗窗口'],
          ['9001', '主任', '大厅主任', '', ''],
          ['1001', '张敏', '窗口人员', '1', '2'],
        ],
      },
    ])
    const read = await importing(both, { absent: 'remove' })
    expect(read.problems).toEqual([])
    expect(read.next?.counters.map(({ counter }) => counter)).toEqual([1, 2])
    expect(read.next?.people.map(({ badge }) => badge)).toEqual(['1001', '9001'])
  })
})

test('[I2] one bad row among ten thousand is found, and at most 200 are told', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [
    String(10_000 + index),
    `同事${index}`,
    '',
    index === 7776 ? '局长' : '导办',
    '',
    '',
  ])
  expect(await said(people(rows))).toEqual([['role', 7778, '角色']])
  const bad = await people(rows.map(([badge = '', name = '']) => [badge, name, '', '局长', '', '']))
  expect([bad.problemCount, bad.problems.length]).toEqual([10_000, 200])
  expect(await said(people([...rows, ['20000', '多一位', '', '导办', '', '']]))).toEqual([['too-much', undefined, undefined]])
})

test('[I5] a line that goes is taken out of the skills, and whose they were is told', async () => {
  const everywhere = presentHall.counters.map((counter) => ({
    ...counter,
    lines: [...counter.lines.filter(({ line }) => line !== 'A'), { line: 'A' as never, tier: 2 }],
  }))
  const trained = (badge: string) => ({ '1003': ['A', 'H'], '1004': ['H'] })[badge] as never
  const present = {
    ...presentHall,
    counters: everywhere,
    people: presentHall.people.map((person) => (trained(person.badge) ? { ...person, skills: trained(person.badge) } : person)),
  }
  const [head = [], ...rows] = templateWith('matters', [])
  const [letter, served] = [head.indexOf('队列字母'), head.indexOf('办理窗口')]
  const kept = rows.filter((row) => row[letter] !== 'H').map((row) => row.map((cell, at) => (at === served ? '' : cell)))
  const read = await prepare({
    bytes: Buffer.from(csv([head, ...kept])),
    present,
    query: { mode: 'apply', table: 'matters', absent: 'remove' },
    who: { badge: '9001', admin: false },
  })
  expect(read.problems).toEqual([])
  expect(read.changes.lines.names.removed).toHaveLength(1)
  expect(read.notes).toContainEqual({
    code: 'skills-trimmed',
    table: 'matters',
    people: [expect.stringMatching(/^1003 .*\(H\)$/), expect.stringMatching(/^1004 .*\(H\)$/)],
    count: 2,
  })
  const skillsOf = (badge: string) => read.next?.people.find((person) => person.badge === badge)?.skills
  expect([skillsOf('1003'), skillsOf('1004'), skillsOf('1001')]).toEqual([['A'], [], undefined])
})
